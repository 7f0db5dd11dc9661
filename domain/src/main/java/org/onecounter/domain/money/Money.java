package org.onecounter.domain.money;

import java.util.ArrayList;
import java.util.List;

/**
 * An amount of money: whole minor units (cents, pence, yen) and their currency. Arithmetic past 64 bits is an
 * {@link AmountOverflow}; two currencies in one sum are a bug and an {@link IllegalArgumentException}.
 */
public record Money(long minor, CurrencyCode currency) implements Comparable<Money> {

    public static Money zero(CurrencyCode currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        requireSame(other);
        long sum = minor + other.minor;
        if (((minor ^ sum) & (other.minor ^ sum)) < 0) throw new AmountOverflow(minor + " + " + other.minor);
        return new Money(sum, currency);
    }

    public Money minus(Money other) {
        requireSame(other);
        long difference = minor - other.minor;
        if (((minor ^ other.minor) & (minor ^ difference)) < 0) throw new AmountOverflow(minor + " - " + other.minor);
        return new Money(difference, currency);
    }

    public Money negated() {
        if (minor == Long.MIN_VALUE) throw new AmountOverflow("-(" + minor + ")");
        return new Money(-minor, currency);
    }

    public Money times(long factor) {
        long low = minor * factor;
        if (Math.multiplyHigh(minor, factor) != low >> 63) throw new AmountOverflow(minor + " × " + factor);
        return new Money(low, currency);
    }

    /** The share {@code numerator / denominator} of this amount, rounded once, half-up; the denominator is positive. */
    public Money share(long numerator, long denominator) {
        return new Money(Rounding.mulDivHalfUp(minor, numerator, denominator), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    /**
     * Splits this amount by weights so that the parts sum to the whole: each gets its share rounded towards zero, and the
     * units left over go one each to the largest remainders, the earlier part first where two are equal. Weights are ≥ 0;
     * if all are 0 the parts are even.
     */
    public List<Money> apportion(long[] weights) {
        long[] parts = Apportionment.largestRemainder(minor, weights);
        var result = new ArrayList<Money>(parts.length);
        for (long part : parts) result.add(new Money(part, currency));
        return List.copyOf(result);
    }

    /** The sum of amounts, which may be none. */
    public static Money sum(CurrencyCode currency, Iterable<Money> amounts) {
        Money sum = zero(currency);
        for (Money amount : amounts) sum = sum.plus(amount);
        return sum;
    }

    @Override
    public int compareTo(Money other) {
        requireSame(other);
        return Long.compare(minor, other.minor);
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("two currencies in one sum: " + currency + " and " + other.currency);
        }
    }

    /** For logs and tests, in minor units; faces use {@link MoneyText}. */
    @Override
    public String toString() {
        return minor + " " + currency;
    }
}
