package org.onecounter.hub.views.internal;

import org.onecounter.domain.text.Decimals;

/**
 * A quantity as a screen shows it.
 *
 * @param steps whole steps of 10^-scale
 * @param text plain digits, minus as a true minus sign
 */
record Count(long steps, int scale, String text) {

    /** So many. */
    static Count of(long steps, int scale) {
        return new Count(steps, scale, Decimals.plain(steps, scale).replace('-', '−'));
    }

    /** So many more or fewer: what is added says so. */
    static Count moved(long steps, int scale) {
        Count plain = of(steps, scale);
        return steps > 0 ? new Count(steps, scale, "+" + plain.text) : plain;
    }
}
