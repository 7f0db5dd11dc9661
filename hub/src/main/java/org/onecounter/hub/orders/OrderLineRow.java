package org.onecounter.hub.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of an order as stored: quantity in steps of {@code scale}, money in minor units of the order's currency. */
public record OrderLineRow(
        UUID order,
        int line,
        UUID variant,
        String sku,
        String title,
        long quantity,
        int scale,
        long unitAmount,
        int unitExtra,
        long discount,
        long net,
        long tax,
        long gross,
        String taxClass,
        int ratePpm,
        @Nullable UUID location,
        @Nullable Integer originalLine) {}
