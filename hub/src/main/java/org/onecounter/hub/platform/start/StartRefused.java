package org.onecounter.hub.platform.start;

/** The hub cannot start, for a reason the person at the machine can mend; its message is one sentence for that person. */
public final class StartRefused extends RuntimeException {

    /** Exit status of a process that refused to start. */
    public static final int STATUS = 2;

    public StartRefused(String sentence) {
        super(sentence, null, false, false);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
