package org.onecounter.hub.stock;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units kept for an order at a location.
 *
 * @param order its owner
 * @param expiresAt when a hold lapses; null for an allocation
 * @param fact the fact that made it
 */
public record Reservation(
        UUID id,
        StockKey key,
        UUID order,
        int line,
        long quantity,
        State state,
        @Nullable Instant expiresAt,
        UUID fact) {

    /** Where a reservation stands; only HELD and ALLOCATED count as reserved (I-3). */
    public enum State {
        HELD,
        ALLOCATED,
        CONSUMED,
        RELEASED,
        EXPIRED;

        /** True while it keeps units from others. */
        public boolean live() {
            return this == HELD || this == ALLOCATED;
        }
    }

    /** The same units in another state; only a hold keeps its expiry. */
    public Reservation in(State next) {
        return new Reservation(id, key, order, line, quantity, next, next == State.HELD ? expiresAt : null, fact);
    }
}
