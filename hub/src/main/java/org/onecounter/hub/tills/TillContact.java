package org.onecounter.hub.tills;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a till said of itself when it called. */
public record TillContact(
        UUID till, Instant at, long unsent, long clockSkewMs, byte @Nullable [] bundle, @Nullable String software) {}
