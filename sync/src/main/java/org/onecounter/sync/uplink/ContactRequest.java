package org.onecounter.sync.uplink;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A till says where it stands.
 *
 * @param epoch the epoch it asks about; its present one, or an older one when it looks for what the hub still lacks
 * @param seq its last sequence in that epoch
 * @param hash the hash of that record, hexadecimal
 * @param unsent records it believes the hub does not hold
 * @param now its clock
 * @param bundle root of the rule bundle it sells by
 */
public record ContactRequest(
        UUID epoch, long seq, String hash, long unsent, Instant now, @Nullable String bundle, @Nullable String software) {}
