package org.onecounter.hub.imports;

import org.onecounter.domain.Refusal;

/** A file that cannot be taken at all; nothing of it was kept. */
public final class FileRefused extends RuntimeException {

    private final transient Refusal refusal;

    public FileRefused(Refusal refusal) {
        super(refusal.code() + ": " + refusal.sentence(), null, false, false);
        this.refusal = refusal;
    }

    /** With figures given as name, value, name, value. */
    public static FileRefused of(String code, String sentence, Object... namesAndValues) {
        return new FileRefused(Refusal.of(code, sentence, namesAndValues));
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }
}
