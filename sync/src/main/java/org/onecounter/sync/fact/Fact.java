package org.onecounter.sync.fact;

import java.security.PrivateKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.hash.Signing;

/**
 * A fact as it is kept: the very bytes, their hash, the till's signature over the hash, and what the bytes say. Nobody
 * writes the envelope again to get the bytes.
 *
 * @param record UTF-8 JSON
 * @param hash SHA-256(previous ‖ record)
 * @param signature Ed25519 over the hash; only tills sign
 */
public record Fact(byte[] record, byte[] hash, byte @Nullable [] signature, Envelope envelope) {

    /** The fact of an envelope made here, unsigned. */
    public static Fact of(Envelope envelope) {
        byte[] record = FactJson.encode(envelope);
        return new Fact(record, Hashes.chain(envelope.origin().previous(), record), null, envelope);
    }

    /** The fact of an envelope made here, signed by the till. */
    public static Fact signed(Envelope envelope, PrivateKey key) {
        Fact fact = of(envelope);
        return new Fact(fact.record, fact.hash, Signing.sign(key, fact.hash), envelope);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact that && Arrays.equals(hash, that.hash) && Arrays.equals(record, that.record);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return envelope.kind() + " " + envelope.id();
    }
}
