package org.onecounter.domain.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;

/** Hamilton's method of the largest remainder, exact for any 64-bit amount and weights. */
final class Apportionment {

    private Apportionment() {}

    static long[] largestRemainder(long amount, long[] weights) {
        if (weights.length == 0) throw new IllegalArgumentException("nothing to apportion over");
        BigInteger sum = BigInteger.ZERO;
        boolean small = true;
        long total = 0;
        for (long weight : weights) {
            if (weight < 0) throw new IllegalArgumentException("a negative weight: " + weight);
            sum = small ? sum : sum.add(BigInteger.valueOf(weight));
            if (small && total + weight < 0) {
                small = false;
                sum = BigInteger.valueOf(total).add(BigInteger.valueOf(weight));
            } else if (small) {
                total += weight;
            }
        }
        if (small && total == 0) {
            long[] even = new long[weights.length];
            Arrays.fill(even, 1);
            return largestRemainder(amount, even);
        }
        if (small && fits(amount, weights)) return narrow(amount, weights, total);
        return wide(amount, weights, small ? BigInteger.valueOf(total) : sum);
    }

    private static boolean fits(long amount, long[] weights) {
        for (long weight : weights) {
            if (Math.multiplyHigh(amount, weight) != (amount * weight) >> 63) return false;
        }
        return true;
    }

    private static long[] narrow(long amount, long[] weights, long sum) {
        long[] parts = new long[weights.length];
        long[] rests = new long[weights.length];
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            parts[i] = amount * weights[i] / sum;
            rests[i] = Math.abs(amount * weights[i] % sum);
            left -= parts[i];
        }
        return handOut(parts, left, order(weights.length, (a, b) -> Long.compare(rests[b], rests[a])));
    }

    private static long[] wide(long amount, long[] weights, BigInteger sum) {
        long[] parts = new long[weights.length];
        BigInteger[] rests = new BigInteger[weights.length];
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            var shares = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
            parts[i] = shares[0].longValueExact();
            rests[i] = shares[1].abs();
            left -= parts[i];
        }
        return handOut(parts, left, order(weights.length, (a, b) -> rests[b].compareTo(rests[a])));
    }

    private static Integer[] order(int size, Comparator<Integer> larger) {
        Integer[] order = new Integer[size];
        for (int i = 0; i < size; i++) order[i] = i;
        Arrays.sort(order, larger); // stable: of equal remainders the earlier part comes first
        return order;
    }

    private static long[] handOut(long[] parts, long left, Integer[] order) {
        long unit = Long.signum(left);
        for (int i = 0; i < Math.abs(left); i++) parts[order[i]] += unit;
        return parts;
    }
}
