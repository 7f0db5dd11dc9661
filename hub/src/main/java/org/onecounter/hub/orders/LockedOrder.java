package org.onecounter.hub.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a decision needs of an order, read under its lock. */
public record LockedOrder(
        UUID id, String channel, String number, String state, @Nullable UUID location, long total, String currency, long version) {}
