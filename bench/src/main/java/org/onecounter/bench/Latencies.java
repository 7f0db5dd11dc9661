package org.onecounter.bench;

import java.util.Arrays;

/** Latencies of one run in nanoseconds, one slot a request. */
final class Latencies {

    private final long[] nanos;

    Latencies(int count) {
        nanos = new long[count];
    }

    void set(int index, long value) {
        nanos[index] = value;
    }

    /** The latency that the given share of requests did not exceed, in milliseconds. */
    double millis(double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int at = (int) Math.min(sorted.length - 1L, Math.round(share * sorted.length));
        return sorted[at] / 1e6;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
