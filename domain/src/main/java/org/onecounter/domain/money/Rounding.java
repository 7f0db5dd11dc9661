package org.onecounter.domain.money;

import java.math.BigInteger;

/**
 * The one rounding rule: to the nearest, halves away from zero (half-up), so that a refund mirrors its sale. Products are
 * exact beyond 64 bits; a result past 64 bits is an {@link AmountOverflow}, never a wrapped figure.
 */
public final class Rounding {

    private Rounding() {}

    /** {@code dividend / divisor}, half-up; the divisor is positive. */
    public static long divideHalfUp(long dividend, long divisor) {
        if (divisor <= 0) throw new IllegalArgumentException("divisor " + divisor);
        long quotient = dividend / divisor;
        long rest = Math.abs(dividend % divisor); // a remainder is never Long.MIN_VALUE
        if (rest < divisor - rest) return quotient;
        return dividend < 0 ? quotient - 1 : quotient + 1;
    }

    /** {@code a × b / divisor}, half-up, the product held in 128 bits or more; the divisor is positive. */
    public static long mulDivHalfUp(long a, long b, long divisor) {
        if (divisor <= 0) throw new IllegalArgumentException("divisor " + divisor);
        long low = a * b;
        if (Math.multiplyHigh(a, b) == low >> 63) return divideHalfUp(low, divisor);
        return mulDivWide(a, b, divisor);
    }

    private static long mulDivWide(long a, long b, long divisor) {
        BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        BigInteger by = BigInteger.valueOf(divisor);
        // floor((2|p| + d) / 2d) is |p| / d rounded half-up
        BigInteger rounded = product.abs().shiftLeft(1).add(by).divide(by.shiftLeft(1));
        if (product.signum() < 0) rounded = rounded.negate();
        if (rounded.bitLength() > 63) throw new AmountOverflow(a + " × " + b + " / " + divisor);
        return rounded.longValue();
    }
}
