package org.onecounter.hub.views;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads orders with their lines, payment and personal part, for the page and the mail of their buyer. */
public interface PlacedOrders {

    /** Those of these orders that exist, in no order. */
    List<PlacedOrder> find(Collection<UUID> orders);

    /** Web orders placed since then that no letter was written for, oldest first. */
    List<UUID> withoutLetter(Instant since, int limit);
}
