package org.onecounter.hub.stock;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the stock ledger, written once.
 *
 * @param quantity signed steps
 * @param reason a {@link org.onecounter.domain.stock.MovementReason} name
 * @param fact the fact that caused it (I-1)
 * @param at when it happened, as the fact says
 */
public record LedgerEntry(
        UUID entry,
        StockKey key,
        String place,
        long quantity,
        String reason,
        UUID fact,
        @Nullable UUID order,
        Instant at,
        String actor,
        @Nullable String note) {}
