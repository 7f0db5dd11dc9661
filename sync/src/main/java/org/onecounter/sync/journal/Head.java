package org.onecounter.sync.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.onecounter.sync.hash.Hashes;

/**
 * A place in a till's journal: behind one of its records.
 *
 * @param ordinal how many records stand up to here, over all epochs
 * @param epoch the epoch of the last of them
 * @param seq its sequence in that epoch
 * @param hash its hash
 */
public record Head(long ordinal, UUID epoch, long seq, byte[] hash) {
    static final int BYTES = 8 + 16 + 8 + Hashes.LENGTH;

    /** The place before the first record. */
    public static Head none() {
        return new Head(0, new UUID(0, 0), 0, Hashes.zero());
    }

    void write(ByteBuffer to) {
        to.putLong(ordinal).putLong(epoch.getMostSignificantBits()).putLong(epoch.getLeastSignificantBits());
        to.putLong(seq).put(hash);
    }

    static Head read(ByteBuffer from) {
        long ordinal = from.getLong();
        UUID epoch = new UUID(from.getLong(), from.getLong());
        long seq = from.getLong();
        byte[] hash = new byte[Hashes.LENGTH];
        from.get(hash);
        return new Head(ordinal, epoch, seq, hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head that
                && ordinal == that.ordinal
                && epoch.equals(that.epoch)
                && seq == that.seq
                && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ordinal, epoch, seq);
    }

    @Override
    public String toString() {
        return "record " + ordinal + " (epoch " + epoch + ", " + seq + ")";
    }
}
