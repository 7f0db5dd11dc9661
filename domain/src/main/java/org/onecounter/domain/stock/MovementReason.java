package org.onecounter.domain.stock;

/** Why stock moved; every ledger row has one (I-1). */
public enum MovementReason {
    SALE,
    RETURN,
    OPENING,
    RECEIVED,
    COUNT,
    DAMAGE,
    CORRECTION,
    DISPATCH,
    IMPORT
}
