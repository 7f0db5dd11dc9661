package org.onecounter.sync.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over stored bytes, and the chain that ties each record to the one before it. */
public final class Hashes {
    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private Hashes() {}

    /** The hash of the parts laid end to end. */
    public static byte[] sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** The hash of a record that follows one with hash {@code previous}: SHA-256(previous ‖ record). */
    public static byte[] chain(byte[] previous, byte[] record) {
        return sha256(previous, record);
    }

    /** What stands before the first record of a chain, and before a record outside any chain: 32 zero bytes. */
    public static byte[] zero() {
        return new byte[LENGTH];
    }

    /** Lower-case hexadecimal text. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** The bytes of hexadecimal text; throws IllegalArgumentException on anything else. */
    public static byte[] unhex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has SHA-256", e);
        }
    }
}
