package org.onecounter.till;

import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Makes PIN hashes in the hub's form, with few rounds. */
final class PinHashes {

    private PinHashes() {}

    static String of(String pin) {
        try {
            byte[] salt = new byte[16];
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(new PBEKeySpec(pin.toCharArray(), salt, 1000, 256)).getEncoded();
            Base64.Encoder letters = Base64.getEncoder().withoutPadding();
            return "pbkdf2-sha256$1000$" + letters.encodeToString(salt) + "$" + letters.encodeToString(hash);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
