package org.onecounter.hub.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Card payments that still need something from the provider. */
public interface UnsettledPayments {

    /** Card payments whose money is to be taken or given back (AUTHORISED, REFUND_QUEUED), oldest first. */
    List<PaymentRow> due(int limit);

    /** Card payments without an outcome (INTENDED, UNKNOWN) that were intended before that instant, oldest first. */
    List<PaymentRow> open(Instant before, int limit);

    /** The card payment of an order, if it has one. */
    Optional<PaymentRow> ofOrder(UUID order);
}
