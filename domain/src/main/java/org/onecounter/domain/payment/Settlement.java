package org.onecounter.domain.payment;

import org.onecounter.domain.money.Money;

/** Tenders that cover a total: what was offered and what is handed back. {@code tendered − change = total} (I-7). */
public record Settlement(Money total, Money tendered, Money change) {

    public Settlement {
        if (!tendered.minus(change).equals(total)) throw new IllegalArgumentException("tenders less change are not the total");
    }
}
