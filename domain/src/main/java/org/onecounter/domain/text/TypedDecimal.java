package org.onecounter.domain.text;

import org.jspecify.annotations.Nullable;

/**
 * A decimal number as a person types it: ASCII digits, at most one separator, an optional minus. No exponent, no thousands
 * separators, no other scripts' digits, because each of those has been read as another number by some program.
 *
 * @param units the digits as one integer, without separator; as typed, trailing zeros kept
 * @param decimals how many of the digits stand behind the separator
 */
public record TypedDecimal(long units, int decimals) {

    /** More digits than any honest entry; keeps the units inside 64 bits. */
    private static final int MAX_DIGITS = 18;

    /** The number, or null if the text is not one; {@code comma} says whether a comma may stand for the point. */
    public static @Nullable TypedDecimal read(String typed, boolean comma) {
        String text = typed.strip();
        boolean negative = text.startsWith("-");
        int start = negative ? 1 : 0;
        long units = 0;
        int digits = 0;
        int separator = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (units != 0 || c != '0') digits++;
                if (digits > MAX_DIGITS) return null;
                units = units * 10 + (c - '0');
            } else if ((c == '.' || comma && c == ',') && separator < 0 && i > start && i < text.length() - 1) {
                separator = i;
            } else {
                return null;
            }
        }
        if (text.length() == start || text.length() > 40) return null;
        return new TypedDecimal(negative ? -units : units, separator < 0 ? 0 : text.length() - separator - 1);
    }

    /** True if a digit other than zero stands behind the given number of decimals. */
    public boolean hasDigitsBeyond(int decimals) {
        int beyond = this.decimals - decimals;
        return units != 0 && beyond > 0 && (beyond > 18 || units % Decimals.powerOfTen(beyond) != 0);
    }

    /** The same number with exactly {@code wanted} decimals, or null if a digit would be lost or 64 bits left. */
    public @Nullable Long unitsAt(int wanted) {
        long units = this.units;
        int decimals = this.decimals;
        while (decimals > wanted && units % 10 == 0) {
            units /= 10;
            decimals--;
        }
        if (decimals > wanted) return null;
        if (units == 0) return 0L;
        int up = wanted - decimals;
        if (up > 18) return null;
        long scaled = units * Decimals.powerOfTen(up);
        return Math.multiplyHigh(units, Decimals.powerOfTen(up)) == scaled >> 63 ? scaled : null;
    }
}
