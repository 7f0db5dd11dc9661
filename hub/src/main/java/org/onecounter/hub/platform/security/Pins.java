package org.onecounter.hub.platform.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.onecounter.sync.port.Randomness;

/**
 * Hashes staff PINs in the form tills verify with the plain JDK: {@code pbkdf2-sha256$<iterations>$<salt>$<hash>}, salt
 * of 16 and hash of 32 bytes in Base64 without padding. A PIN has so few digits that the lockout at the till is its real
 * guard; the slow hash only makes a stolen till's disk expensive to search.
 */
public final class Pins {

    /** Rounds of a new hash; some 0.1 s on a till. */
    public static final int ITERATIONS = 210_000;

    private static final String NAME = "pbkdf2-sha256";

    private Pins() {}

    /** The hash to keep and to send to tills. */
    public static String hash(String pin, Randomness randomness) {
        byte[] salt = randomness.bytes(16);
        Base64.Encoder letters = Base64.getEncoder().withoutPadding();
        return NAME + "$" + ITERATIONS + "$" + letters.encodeToString(salt) + "$"
                + letters.encodeToString(derive(pin, salt, ITERATIONS));
    }

    /** Whether the PIN is the one. */
    public static boolean matches(String pin, String hash) {
        String[] parts = hash.split("\\$");
        if (parts.length != 4 || !parts[0].equals(NAME)) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(
                expected, derive(pin, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1])));
    }

    /** Whether a PIN may be set: 4 to 8 of the digits 0-9. */
    public static boolean acceptable(String pin) {
        return pin.length() >= 4 && pin.length() <= 8 && pin.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static byte[] derive(String pin, byte[] salt, int iterations) {
        try {
            PBEKeySpec spec = new PBEKeySpec(pin.toCharArray(), salt, iterations, 256);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
