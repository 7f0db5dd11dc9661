package org.onecounter.domain.money;

import org.onecounter.domain.quantity.Quantity;
import org.onecounter.domain.text.Decimals;

/**
 * The price of one unit: {@code amount} in minor units × 10^{@code extraDigits}, so 0.0125 EUR is 125 with 2 extra digits.
 * A line total is rounded once, half-up. Negative prices exist only in imported history.
 *
 * @param extraDigits 0 to 4 digits beyond those of the currency
 */
public record UnitPrice(long amount, int extraDigits, CurrencyCode currency) {

    /** How many digits a price may carry beyond those of its currency. */
    public static final int MAX_EXTRA_DIGITS = 4;

    public UnitPrice {
        if (extraDigits < 0 || extraDigits > MAX_EXTRA_DIGITS) {
            throw new IllegalArgumentException("extra digits " + extraDigits);
        }
    }

    /** A price of whole minor units. */
    public static UnitPrice of(long minor, CurrencyCode currency) {
        return new UnitPrice(minor, 0, currency);
    }

    /** Price × quantity, rounded once, half-up; past 64 bits it is an {@link AmountOverflow}. */
    public Money lineTotal(Quantity quantity) {
        long divisor = Decimals.powerOfTen(extraDigits + quantity.scale());
        return new Money(Rounding.mulDivHalfUp(amount, quantity.steps(), divisor), currency);
    }

    /** The same price without extra digits that are zero. */
    public UnitPrice shortest() {
        long shorter = amount;
        int digits = extraDigits;
        while (digits > 0 && shorter % 10 == 0) {
            shorter /= 10;
            digits--;
        }
        return digits == extraDigits ? this : new UnitPrice(shorter, digits, currency);
    }
}
