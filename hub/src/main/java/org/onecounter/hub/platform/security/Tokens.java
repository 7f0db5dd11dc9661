package org.onecounter.hub.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.port.Randomness;

/** Opaque random tokens: the one who holds it knows it, the database keeps only its hash. */
public final class Tokens {
    private Tokens() {}

    /** 256 random bits in letters. */
    public static String make(Randomness randomness) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomness.bytes(32));
    }

    /** What the database keeps of a token; no salt is needed, since tokens are random. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares without telling by its time where the two differ. */
    public static boolean equal(@Nullable String a, @Nullable String b) {
        return a != null
                && b != null
                && MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
