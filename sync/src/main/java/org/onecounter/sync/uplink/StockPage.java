package org.onecounter.sync.uplink;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stock of the till's own location, in steps of each variant's scale.
 *
 * @param next the cursor of the next page, absent on the last
 */
public record StockPage(List<Line> lines, @Nullable String next) {

    /** The balance of one variant, and what lies where. */
    public record Line(UUID variant, long onHand, long reserved, long leased, long buffer, List<Place> places) {}

    /** Units at a place; a sale takes from the lowest rank first. */
    public record Place(String place, int rank, long quantity) {}
}
