package org.onecounter.sync.journal;

import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.GoodsReturned;
import org.onecounter.sync.fact.SaleCompleted;

/** Which records carry a receipt number: numbers are gapless within an epoch (I-14). */
public final class Receipts {
    private Receipts() {}

    /** Whether the record carries a receipt number. */
    public static boolean numbered(Envelope envelope) {
        return envelope.body() instanceof SaleCompleted || envelope.body() instanceof GoodsReturned;
    }
}
