package org.onecounter.domain.tax;

import org.onecounter.domain.money.Money;

/**
 * The tax of one amount, rounded once, half-up. Rates are parts per million: 23 % is 230,000. EU law leaves the method and
 * level of rounding to each state (CJEU C-484/06 Koninklijke Ahold, C-302/07 Wetherspoon); ours is per line.
 */
public final class Tax {

    /** One whole, in parts per million. */
    public static final int WHOLE = 1_000_000;

    /** The highest rate a rule may have: 100 %. A rate of 999 % is a slip of the finger. */
    public static final int MAX_RATE_PPM = WHOLE;

    private Tax() {}

    /** The tax inside an amount that includes it: {@code gross × rate / (1 + rate)}. */
    public static Money included(Money gross, int ratePpm) {
        return gross.share(check(ratePpm), WHOLE + ratePpm);
    }

    /** The tax on top of an amount that does not include it: {@code net × rate}. */
    public static Money added(Money net, int ratePpm) {
        return net.share(check(ratePpm), WHOLE);
    }

    private static int check(int ratePpm) {
        if (ratePpm < 0 || ratePpm > MAX_RATE_PPM) throw new IllegalArgumentException("rate " + ratePpm + " ppm");
        return ratePpm;
    }

    /** A rate as people write it: {@code 13.5} for 135,000. */
    public static String percent(int ratePpm) {
        StringBuilder text = new StringBuilder().append(ratePpm / 10_000);
        int rest = ratePpm % 10_000;
        if (rest == 0) return text.toString();
        String digits = Integer.toString(10_000 + rest).substring(1);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') end--;
        return text.append('.').append(digits, 0, end).toString();
    }
}
