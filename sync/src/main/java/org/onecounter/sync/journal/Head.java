package org.onecounter.sync.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.hash.Hashes;

/**
 * A place in a till's journal: behind one of its records.
 *
 * @param ordinal how many records stand up to here, over all epochs
 * @param epoch the epoch of the last of them
 * @param seq its sequence in that epoch
 * @param hash its hash
 * @param receipts how many receipts are numbered in that epoch up to here
 */
public record Head(long ordinal, UUID epoch, long seq, byte[] hash, long receipts) {
    /** Kinds that carry a receipt number; numbers are gapless within an epoch (I-14). */
    private static final Set<String> NUMBERED = Set.of("SaleCompleted", "GoodsReturned");

    static final int BYTES = 8 + 16 + 8 + Hashes.LENGTH + 8;

    /** The place before the first record. */
    public static Head none() {
        return new Head(0, new UUID(0, 0), 0, Hashes.zero(), 0);
    }

    /** The place behind a record that follows this one. */
    public Head then(Fact fact, Origin.Till origin) {
        long before = origin.epoch().equals(epoch) ? receipts : 0;
        long count = NUMBERED.contains(fact.envelope().kind()) ? 1 : 0;
        return new Head(ordinal + 1, origin.epoch(), origin.seq(), fact.hash(), before + count);
    }

    void write(ByteBuffer to) {
        to.putLong(ordinal).putLong(epoch.getMostSignificantBits()).putLong(epoch.getLeastSignificantBits());
        to.putLong(seq).put(hash).putLong(receipts);
    }

    static Head read(ByteBuffer from) {
        long ordinal = from.getLong();
        UUID epoch = new UUID(from.getLong(), from.getLong());
        long seq = from.getLong();
        byte[] hash = new byte[Hashes.LENGTH];
        from.get(hash);
        return new Head(ordinal, epoch, seq, hash, from.getLong());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head that
                && ordinal == that.ordinal
                && epoch.equals(that.epoch)
                && seq == that.seq
                && Arrays.equals(hash, that.hash)
                && receipts == that.receipts;
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
