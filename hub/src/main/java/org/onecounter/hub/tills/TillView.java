package org.onecounter.hub.tills;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.LocationId;

/**
 * A till as the hub knows it.
 *
 * @param code short, unique in its location, written on receipts, like {@code T1}
 * @param publicKey Ed25519 in X.509 form, or null before enrolment
 * @param unsent how many facts it said it still has, at its last contact
 * @param clockSkewMs its clock minus ours at its last contact
 * @param bundle root of the rule bundle it sells by
 */
public record TillView(
        UUID id,
        String code,
        String name,
        LocationId location,
        byte @Nullable [] publicKey,
        TillState state,
        @Nullable Instant enrolledAt,
        @Nullable Instant lastContact,
        @Nullable Long unsent,
        @Nullable Long clockSkewMs,
        byte @Nullable [] bundle,
        @Nullable String software,
        long version) {}
