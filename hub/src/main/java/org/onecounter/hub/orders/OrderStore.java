package org.onecounter.hub.orders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Locks, reads and writes orders inside the caller's transaction; decides nothing. */
public interface OrderStore {

    /** Locks orders in id order; an unknown id is absent from the answer. */
    Map<UUID, LockedOrder> lock(Collection<UUID> orders);

    /** Those of {@code numbers} that another order already has. */
    Set<String> numbersTaken(Collection<String> numbers);

    /** Lines of orders. */
    List<OrderLineRow> lines(Collection<UUID> orders);

    /** What returns of these orders already took back (I-9). */
    List<ReturnedUnits> returned(Collection<UUID> originals);

    /** Units of one line of an order that one return took back. */
    record ReturnedUnits(UUID original, int line, long quantity) {}

    /** Appends orders with their lines. */
    void append(List<OrderRow> orders, List<OrderLineRow> lines);

    /** Moves locked orders to a new state, one version on. */
    void move(List<LockedOrder> moved);

    /** Appends to timelines. */
    void tell(List<OrderEvent> events);
}
