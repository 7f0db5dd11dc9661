package org.onecounter.hub.shop.visit;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.shop.web.Seals;

/**
 * The token every form of a visitor carries (attack 27). It is bound to the visit and written in other letters on each
 * page, so that compressed pages do not give it away.
 */
final class Csrf {
    private static final String PURPOSE = "csrf";
    private static final int SALT = 6;
    private static final int LENGTH = ((SALT + Seals.TAG) * 8 + 5) / 6;

    private final Seals seals;

    Csrf(Seals seals) {
        this.seals = seals;
    }

    String token(byte[] visit) {
        byte[] salt = new byte[SALT];
        ThreadLocalRandom.current().nextBytes(salt); // only varies the letters; the tag is the secret part
        byte[] all = Arrays.copyOf(salt, SALT + Seals.TAG);
        System.arraycopy(seals.tag(PURPOSE, visit, salt), 0, all, SALT, Seals.TAG);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    boolean fits(byte[] visit, @Nullable String token) {
        if (token == null || token.length() != LENGTH) {
            return false;
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(token);
            byte[] salt = Arrays.copyOf(all, SALT);
            return MessageDigest.isEqual(
                    seals.tag(PURPOSE, visit, salt), Arrays.copyOfRange(all, SALT, SALT + Seals.TAG));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
