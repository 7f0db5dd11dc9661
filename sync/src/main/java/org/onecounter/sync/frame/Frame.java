package org.onecounter.sync.frame;

import java.util.Arrays;

/**
 * One record as it lies on disk and travels, with its proofs; whole by its checksum, but not yet believed.
 *
 * @param hash SHA-256(previous ‖ record), as the writer says
 * @param signature Ed25519 over the hash, as the writer says; zeros when unsigned
 */
public record Frame(byte[] record, byte[] hash, byte[] signature) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame that
                && Arrays.equals(hash, that.hash)
                && Arrays.equals(record, that.record)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "frame of " + record.length + " bytes";
    }
}
