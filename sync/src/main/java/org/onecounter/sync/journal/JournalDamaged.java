package org.onecounter.sync.journal;

import java.io.IOException;

/**
 * The journal cannot be what this till wrote. Its files are left as they are; selling stops until a person, or the hub's
 * copy, has mended it.
 */
public final class JournalDamaged extends IOException {
    private final String file;
    private final long offset;
    private final Head lastGood;

    JournalDamaged(String what, String file, long offset, Head lastGood) {
        super("The journal is damaged: " + what + " (file " + file + ", byte " + offset + "; whole up to " + lastGood + ").");
        this.file = file;
        this.offset = offset;
        this.lastGood = lastGood;
    }

    /** The file the damage was found in. */
    public String file() {
        return file;
    }

    /** The first byte that does not fit. */
    public long offset() {
        return offset;
    }

    /** The place up to which all is well. */
    public Head lastGood() {
        return lastGood;
    }
}
