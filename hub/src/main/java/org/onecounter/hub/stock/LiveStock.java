package org.onecounter.hub.stock;

import java.util.Map;
import java.util.UUID;
import org.onecounter.domain.stock.Balance;

/**
 * Stock as the feed last told it, in memory, for pages and screens: a moment behind the ledger, never used to promise
 * anything. Promises are decided from locked rows.
 */
public interface LiveStock {

    /** Balances of a variant by location; empty when it has none. */
    Map<UUID, Balance> of(UUID variant);

    /** What may be promised of a variant at a location, in steps; 0 when it has no balance there. */
    long available(UUID variant, UUID location);
}
