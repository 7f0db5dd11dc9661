package org.onecounter.hub.orders;

import java.time.Instant;
import java.util.UUID;

/** One line of an order's timeline after its placing: what happened, who did it, in words. */
public record OrderEvent(UUID order, UUID id, Instant at, String kind, String actor, String text) {}
