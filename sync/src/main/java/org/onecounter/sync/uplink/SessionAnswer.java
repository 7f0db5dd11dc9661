package org.onecounter.sync.uplink;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A challenge to sign, or a token to talk with.
 *
 * @param expiresIn seconds the token holds
 */
public record SessionAnswer(@Nullable String challenge, @Nullable String token, @Nullable Long expiresIn) {
    private static final String PURPOSE = "onecounter uplink session\n";

    /** The bytes to sign: never those of a record's hash, so that no signature serves for the other. */
    public static byte[] toSign(String challenge) {
        return (PURPOSE + challenge).getBytes(StandardCharsets.UTF_8);
    }
}
