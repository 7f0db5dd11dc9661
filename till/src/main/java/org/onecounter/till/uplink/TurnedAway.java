package org.onecounter.till.uplink;

/** The hub answered, and said no: with its code, and its sentence for people. */
final class TurnedAway extends Exception {
    private final int status;
    private final String code;
    private final String sentence;

    TurnedAway(int status, String code, String sentence) {
        super(status + " " + code + ": " + sentence, null, false, false);
        this.status = status;
        this.code = code;
        this.sentence = sentence;
    }

    int status() {
        return status;
    }

    /** Whether the hub is only busy: it is there, and the same may be sent again. */
    boolean forNow() {
        return status >= 500;
    }

    String code() {
        return code;
    }

    String sentence() {
        return sentence;
    }
}
