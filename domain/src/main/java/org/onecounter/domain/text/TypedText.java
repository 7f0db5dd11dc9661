package org.onecounter.domain.text;

import java.util.HexFormat;
import org.onecounter.domain.Result;

/**
 * Checks text that a person or another program sent: its length, and that every character can be stored and shown.
 * Refuses {@code TextTooLong}, {@code TextMissing} and {@code TextUnreadable} (NUL and other control characters, halves of
 * a surrogate pair, code points that are no characters). It never repairs: what is kept is what was sent, without the
 * white space around it.
 */
public final class TypedText {

    private TypedText() {}

    /** One line of text of 1 to {@code limit} UTF-16 characters. */
    public static Result<String> line(String field, String text, int limit) {
        return check(field, text, limit, false);
    }

    /** Text of 0 to {@code limit} characters that may hold line ends and tabs. */
    public static Result<String> paragraphs(String field, String text, int limit) {
        return text.isBlank() && text.length() <= limit ? Result.ok("") : check(field, text, limit, true);
    }

    private static Result<String> check(String field, String text, int limit, boolean lineEnds) {
        if (text.length() > limit) {
            return Result.refused(
                    "TextTooLong", "The " + field + " is longer than " + limit + " characters.", "field", field,
                    "length", text.length(), "limit", limit);
        }
        String kept = text.strip();
        if (kept.isEmpty()) return Result.refused("TextMissing", "The " + field + " is empty.", "field", field);
        int bad = unreadableAt(kept, lineEnds);
        if (bad >= 0) {
            return Result.refused(
                    "TextUnreadable", "The " + field + " has a character that cannot be kept, at position " + (bad + 1) + ".",
                    "field", field, "position", bad + 1, "character", "U+" + HexFormat.of().withUpperCase().toHexDigits(kept.charAt(bad)));
        }
        return Result.ok(kept);
    }

    /** The index of the first character that cannot be kept, or -1. */
    public static int unreadableAt(String text, boolean lineEnds) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c == '\uFFFE' || c == '\uFFFF') {
                return i;
            } else if (Character.isISOControl(c) && !(lineEnds && (c == '\n' || c == '\r' || c == '\t'))) {
                return i;
            }
        }
        return -1;
    }

    /** True if every half of a surrogate pair has its other half, so that the text survives UTF-8. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                return false;
            }
            i++;
        }
        return true;
    }
}
