package org.onecounter.hub.stock;

import java.util.List;

/**
 * Everything one batch changes in stock, to be written at once.
 *
 * @param balances new values of locked rows
 * @param places signed changes per place
 * @param made reservations made
 * @param moved reservations in their new state
 */
public record StockChanges(
        List<StockRow> balances,
        List<PlaceStock> places,
        List<LedgerEntry> entries,
        List<Reservation> made,
        List<Reservation> moved) {}
