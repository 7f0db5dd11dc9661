package org.onecounter.domain.text;

/** Plain digits with a point, the same in every country, and the powers of ten behind them. */
public final class Decimals {

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) POWERS[i] = POWERS[i - 1] * 10;
    }

    private Decimals() {}

    /** Ten to the power of {@code exponent}, 0 to 18. */
    public static long powerOfTen(int exponent) {
        return POWERS[exponent];
    }

    /** {@code units / 10^digits}, such as {@code 12.50} and {@code -0.05}. */
    public static String plain(long units, int digits) {
        String text = Long.toString(units);
        if (digits == 0) return text;
        int start = units < 0 ? 1 : 0;
        int length = text.length() - start;
        var result = new StringBuilder(Math.max(length, digits) + 3).append(text, 0, start);
        if (length <= digits) return result.append("0.").repeat('0', digits - length).append(text, start, text.length()).toString();
        int point = text.length() - digits;
        return result.append(text, start, point).append('.').append(text, point, text.length()).toString();
    }
}
