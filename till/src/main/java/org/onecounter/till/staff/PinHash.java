package org.onecounter.till.staff;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Verifies {@code pbkdf2-sha256$<iterations>$<salt>$<hash>}, salt and hash in Base64 without padding. */
final class PinHash {

    private static final String NAME = "pbkdf2-sha256";
    private static final int MOST_ITERATIONS = 5_000_000;

    private PinHash() {}

    static boolean matches(String pin, String hash) {
        String[] parts = hash.split("\\$");
        if (parts.length != 4 || !parts[0].equals(NAME)) {
            return false;
        }
        try {
            int iterations = Math.clamp(Integer.parseInt(parts[1]), 1, MOST_ITERATIONS);
            byte[] wanted = Base64.getDecoder().decode(parts[3]);
            PBEKeySpec spec = new PBEKeySpec(pin.toCharArray(), Base64.getDecoder().decode(parts[2]), iterations, wanted.length * 8);
            byte[] typed = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
            return MessageDigest.isEqual(wanted, typed);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
