package org.onecounter.sync.port;

/** Chance, as an argument: secure in a real process, seeded in the simulator. */
public interface Randomness {

    /** Fills the array with random bytes. */
    void fill(byte[] bytes);

    /** A fresh array of random bytes. */
    default byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        fill(bytes);
        return bytes;
    }

    /** A number from 0 up to but not including the bound (at most 2^31 - 1); slightly uneven, meant for jitter. */
    default int below(int bound) {
        byte[] b = bytes(4);
        int value = (b[0] & 0x7F) << 24 | (b[1] & 0xFF) << 16 | (b[2] & 0xFF) << 8 | (b[3] & 0xFF);
        return value % bound;
    }
}
