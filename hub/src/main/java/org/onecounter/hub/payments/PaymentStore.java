package org.onecounter.hub.payments;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Locks, reads and writes payments inside the caller's transaction; decides nothing. */
public interface PaymentStore {

    /** Locks the payments of these orders, in key order. */
    List<PaymentRow> lock(Collection<UUID> orders);

    /** Appends payments. */
    void append(List<PaymentRow> payments);

    /** Writes the state, reference and version of locked payments. */
    void move(List<PaymentRow> payments);
}
