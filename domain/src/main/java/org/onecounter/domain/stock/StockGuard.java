package org.onecounter.domain.stock;

import org.onecounter.domain.Result;

/**
 * Decides from a locked balance whether units may be promised (I-2). Only promises are guarded; a unit in a customer's hand
 * always sells. A caller with several lines of the same stock asks once, for their sum.
 */
public final class StockGuard {

    private StockGuard() {}

    /** The balance with the promise in it, or {@code OutOfStock} with what is available. */
    public static Result<Balance> decide(Balance balance, long quantity) {
        if (quantity <= 0) throw new IllegalArgumentException("a promise of " + quantity);
        long available = balance.available();
        if (available >= quantity) return Result.ok(balance.reserved(quantity));
        long left = Math.max(0, available);
        return Result.refused(
                "OutOfStock", left == 0 ? "This is sold out." : "There are not enough left.", "available", left, "asked", quantity);
    }
}
