package org.onecounter.till.lookup;

import java.util.List;
import java.util.UUID;

/**
 * The hub's stock of one variant at the till's own location, in steps of the variant's scale.
 *
 * @param places what lies where; empty when the hub told the sums only, then the till keeps its split and moves the difference
 */
public record StockRow(UUID variant, long onHand, long reserved, long leased, long buffer, List<Place> places) {

    public StockRow {
        places = List.copyOf(places);
    }

    /** How much lies at a place; a sale takes from the lowest rank first. */
    public record Place(String code, int rank, long quantity) {}

    public long available() {
        return onHand - reserved - leased - buffer;
    }
}
