package org.onecounter.sync.fact;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.onecounter.sync.hash.Hashes;

/** Who saw a fact first. */
public sealed interface Origin {

    /** The hash the record is chained to; 32 zero bytes outside a till's chain. */
    default byte[] previous() {
        return Hashes.zero();
    }

    /**
     * A till: its place in that till's journal. Business order is (till, epoch, seq), never the clock (I-19).
     *
     * @param seq counts the records of the epoch, from 1
     * @param prev the hash of the record before it; 32 zero bytes for the first record of a till
     */
    record Till(UUID till, UUID epoch, long seq, byte[] prev) implements Origin {
        public Till {
            if (seq < 1) {
                throw new IllegalArgumentException("a sequence counts from 1");
            }
            if (prev.length != Hashes.LENGTH) {
                throw new IllegalArgumentException("a previous hash has 32 bytes");
            }
        }

        @Override
        public byte[] previous() {
            return prev;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Till that
                    && till.equals(that.till)
                    && epoch.equals(that.epoch)
                    && seq == that.seq
                    && Arrays.equals(prev, that.prev);
        }

        @Override
        public int hashCode() {
            return Objects.hash(till, epoch, seq, Arrays.hashCode(prev));
        }
    }

    /** The hub itself: adjustments, expiries, what staff do in admin. */
    record Hub() implements Origin {}

    /** The web shop or a selling program. */
    record Web() implements Origin {}

    /** History of another system, named by its source. */
    record Imported(String source) implements Origin {}
}
