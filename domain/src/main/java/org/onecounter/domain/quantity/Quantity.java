package org.onecounter.domain.quantity;

import java.math.BigDecimal;
import org.onecounter.domain.text.Decimals;

/**
 * How much of something: whole steps of 10^-scale, so 1.250 kg is 1250 steps of scale 3. Negative quantities exist in
 * differences and imported credit notes; what a person types is read by {@link TypedQuantity}.
 *
 * @param scale 0 to 6 decimals
 */
public record Quantity(long steps, int scale) implements Comparable<Quantity> {

    /** The most decimals a quantity has (GS1 measures have up to six). */
    public static final int MAX_SCALE = 6;

    /** The most whole units one line may sell; more is a slip of the finger or an attack. */
    public static final long MAX_UNITS = 999_999;

    public Quantity {
        if (scale < 0 || scale > MAX_SCALE) throw new IllegalArgumentException("scale " + scale);
    }

    /** Whole pieces. */
    public static Quantity of(long units) {
        return new Quantity(units, 0);
    }

    public Quantity plus(Quantity other) {
        requireSame(other);
        return new Quantity(Math.addExact(steps, other.steps), scale);
    }

    public Quantity minus(Quantity other) {
        requireSame(other);
        return new Quantity(Math.subtractExact(steps, other.steps), scale);
    }

    public Quantity negated() {
        return new Quantity(Math.negateExact(steps), scale);
    }

    public boolean isPositive() {
        return steps > 0;
    }

    public boolean isZero() {
        return steps == 0;
    }

    /** True if it is at most {@link #MAX_UNITS} whole units, in either direction. */
    public boolean isWithinLimit() {
        long limit = MAX_UNITS * Decimals.powerOfTen(scale);
        return steps <= limit && steps >= -limit;
    }

    /** Compares amounts, whatever their scale: 1.0 and 1.00 are equal here. */
    @Override
    public int compareTo(Quantity other) {
        if (scale == other.scale) return Long.compare(steps, other.steps);
        return BigDecimal.valueOf(steps, scale).compareTo(BigDecimal.valueOf(other.steps, other.scale));
    }

    private void requireSame(Quantity other) {
        if (scale != other.scale) throw new IllegalArgumentException("scales " + scale + " and " + other.scale);
    }

    /** Plain digits with a point: {@code 2}, {@code 1.250}. */
    @Override
    public String toString() {
        return Decimals.plain(steps, scale);
    }
}
