package org.onecounter.hub.stock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/** Locks, reads and writes stock inside the caller's transaction; decides nothing. */
public interface StockStore {

    /** Locks the balances in key order; a key never seen gets a row of zeros. */
    Map<StockKey, StockRow> lock(SortedSet<StockKey> keys);

    /** Every key of these variants that has a balance, not locked: candidates for sourcing. */
    List<StockKey> keysOf(Collection<UUID> variants);

    /** Reservations of these orders, of every state, locked with their orders' stock. */
    List<Reservation> reservationsOf(Collection<UUID> orders);

    /** Live reservations at these keys, oldest first: who was promised the units. */
    List<Reservation> liveAt(Collection<StockKey> keys);

    /** Units per place at these keys. */
    List<PlaceStock> places(Collection<StockKey> keys);

    /** Orders with a hold that lapsed before {@code now}, at most {@code limit}. */
    List<UUID> ordersWithLapsedHolds(Instant now, int limit);

    /** Writes the batch's changes. */
    void write(StockChanges changes);
}
