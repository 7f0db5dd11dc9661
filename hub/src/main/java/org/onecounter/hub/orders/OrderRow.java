package org.onecounter.hub.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as stored; money in minor units of {@code currency}.
 *
 * @param kind SALE, RETURN or ADJUSTMENT
 * @param number receipt number or web order number
 * @param original the order that a return names, or null
 */
public record OrderRow(
        UUID id,
        String channel,
        String kind,
        String number,
        UUID fact,
        @Nullable UUID location,
        @Nullable UUID till,
        Instant placedAt,
        LocalDate businessDate,
        String currency,
        long net,
        long tax,
        long total,
        String state,
        @Nullable String delivery,
        @Nullable String country,
        byte @Nullable [] bundle,
        @Nullable UUID original,
        String actor) {}
