package org.onecounter.sync.fact;

/** What an order document does. */
public enum OrderKind {
    /** Goods go out, money comes in. */
    SALE,
    /** Goods come back. */
    RETURN,
    /** Imported history that moved money but no goods. */
    ADJUSTMENT
}
