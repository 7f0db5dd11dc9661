package org.onecounter.sync.fact;

/** What text may be in a record: no NUL, no half of a surrogate pair, not too long (attacks 44 and 58). */
final class Texts {
    private Texts() {}

    static String fit(String text, String field) {
        if (text.length() > FactLimits.TEXT) {
            throw new Unfit("TextTooLong", "The text in " + field + " is longer than " + FactLimits.TEXT + " characters.", field);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new Unfit("BadText", "The text in " + field + " contains a NUL character.", field);
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new Unfit("BadText", "The text in " + field + " contains half a character.", field);
                }
                i++;
            }
        }
        return text;
    }
}
