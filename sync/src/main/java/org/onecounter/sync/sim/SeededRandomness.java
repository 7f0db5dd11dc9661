package org.onecounter.sync.sim;

import org.onecounter.sync.port.Randomness;

/** Chance from a seed: the same seed gives the same run (SplitMix64; Steele, Lea, Flood 2014). */
public final class SeededRandomness implements Randomness {
    private long state;

    public SeededRandomness(long seed) {
        this.state = seed;
    }

    /** The next 64 bits. */
    public long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** True once in so many times. */
    public boolean oneIn(int times) {
        return below(times) == 0;
    }

    @Override
    public int below(int bound) {
        return (int) Long.remainderUnsigned(nextLong(), bound);
    }

    @Override
    public void fill(byte[] bytes) {
        long bits = 0;
        for (int i = 0; i < bytes.length; i++) {
            bits = i % 8 == 0 ? nextLong() : bits >>> 8;
            bytes[i] = (byte) bits;
        }
    }
}
