package org.onecounter.sync.uplink;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * First without a challenge, then with the one that was answered, signed.
 *
 * @param signature Ed25519 by the till's key over {@link SessionAnswer#toSign}
 */
public record SessionRequest(UUID till, @Nullable String challenge, byte @Nullable [] signature) {}
