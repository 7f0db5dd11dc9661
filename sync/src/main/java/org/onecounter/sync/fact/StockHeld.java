package org.onecounter.sync.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units kept for an order while it is being paid.
 *
 * @param location where they are kept; absent: sourcing chooses
 */
public record StockHeld(
        UUID order, @Nullable UUID location, List<HoldLine> lines, Instant expiresAt, HoldPayment payment)
        implements FactBody {
    public StockHeld {
        lines = List.copyOf(lines);
    }

    /** Steps of one variant kept for one line. */
    public record HoldLine(int line, UUID variant, long quantity) {}

    /** The payment that is about to be asked for; amount in minor units. */
    public record HoldPayment(UUID id, long amount, String currency) {}
}
