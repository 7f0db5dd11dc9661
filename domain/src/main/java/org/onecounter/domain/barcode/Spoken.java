package org.onecounter.domain.barcode;

/** Text that came from outside, made fit to be shown: short, and without anything that steers a screen or printer. */
final class Spoken {

    private Spoken() {}

    static String of(String text, int limit) {
        var shown = new StringBuilder();
        text.codePoints().limit(limit).forEach(point -> shown.appendCodePoint(steers(point) ? '?' : point));
        return shown.toString();
    }

    /** Control, direction and function-key characters (some keyboards send these as private ones), halves and no characters. */
    static boolean steers(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
