package org.onecounter.domain.pricing;

import java.util.HexFormat;

/** A SHA-256 hash as 64 lower-case hexadecimal digits. The domain never hashes; whoever calls it does. */
public record Digest(String hex) {

    public Digest {
        if (hex.length() != 64) throw new IllegalArgumentException("not a SHA-256 hash: " + hex);
        for (int i = 0; i < 64; i++) {
            char c = hex.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) throw new IllegalArgumentException("not a SHA-256 hash: " + hex);
        }
    }

    /** The hash from its 32 bytes. */
    public static Digest of(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
