package org.onecounter.hub.views;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads orders with their lines, payment and personal part, for the page and the mail of their buyer. */
public interface PlacedOrders {

    /** Those of these orders that exist, in no order. */
    List<PlacedOrder> find(Collection<UUID> orders);
}
