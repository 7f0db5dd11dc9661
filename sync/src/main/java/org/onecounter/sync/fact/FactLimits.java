package org.onecounter.sync.fact;

/** How large a record may be; all limits of this room in one place (attack 58). */
public final class FactLimits {
    /** Bytes of one record. */
    public static final int RECORD_BYTES = 1 << 20;
    /** Characters of one text. */
    public static final int TEXT = 4_000;
    /** Entries of one list. */
    public static final int ENTRIES = 10_000;
    /** Nested objects and lists. */
    static final int DEPTH = 12;
    /** Characters of one number: a sign and the 19 digits of 2^63. */
    static final int NUMBER = 20;
    /** Characters of a field's name. */
    static final int NAME = 64;

    private FactLimits() {}
}
