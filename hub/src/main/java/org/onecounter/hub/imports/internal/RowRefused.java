package org.onecounter.hub.imports.internal;

import org.onecounter.domain.Refusal;

/** A row that cannot be taken: the cell and the reason. */
final class RowRefused extends RuntimeException {

    private final transient Refusal refusal;
    private final String column;
    private final String value;

    RowRefused(Refusal refusal, String column, String value) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.column = column;
        this.value = value;
    }

    static RowRefused of(String column, String value, String code, String sentence) {
        return new RowRefused(Refusal.of(code, sentence), column, value);
    }

    Refusal refusal() {
        return refusal;
    }

    String column() {
        return column;
    }

    /** What stands in the cell, short enough for a report. */
    String value() {
        String line = value.length() > 120 ? value.substring(0, 117) + "..." : value;
        StringBuilder shown = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean unreadable = Character.isISOControl(c) || Character.isSurrogate(c) && !paired(line, i) || c >= '\uFFFE';
            shown.append(unreadable ? '\uFFFD' : c);
        }
        return shown.toString();
    }

    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
