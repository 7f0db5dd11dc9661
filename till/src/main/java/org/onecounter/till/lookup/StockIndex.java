package org.onecounter.till.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.onecounter.till.lookup.StockRow.Place;

/** The location's stock in memory, as the hub last told it. */
final class StockIndex {

    private final Map<UUID, StockRow> rows = new ConcurrentHashMap<>();

    /** Keeps a row and answers how it is kept: sums without places move the known split. */
    StockRow put(StockRow row) {
        return rows.merge(row.variant(), row, StockIndex::withPlaces);
    }

    void clear() {
        rows.clear();
    }

    Optional<StockRow> row(UUID variant) {
        return Optional.ofNullable(rows.get(variant));
    }

    private static StockRow withPlaces(StockRow known, StockRow told) {
        if (!told.places().isEmpty() || known.places().isEmpty()) {
            return told;
        }
        return new StockRow(
                told.variant(), told.onHand(), told.reserved(), told.leased(), told.buffer(), moved(known.places(), told.onHand() - known.onHand()));
    }

    /** What came in stands on the first place; what went out was taken in the order a till takes it. */
    private static List<Place> moved(List<Place> places, long difference) {
        List<Place> ranked = new ArrayList<>(places);
        ranked.sort(Comparator.comparingInt(Place::rank));
        long left = difference;
        for (int i = 0; i < ranked.size() && left < 0; i++) {
            Place place = ranked.get(i);
            long taken = Math.min(Math.max(place.quantity(), 0), -left);
            ranked.set(i, new Place(place.code(), place.rank(), place.quantity() - taken));
            left += taken;
        }
        Place first = ranked.getFirst();
        ranked.set(0, new Place(first.code(), first.rank(), first.quantity() + left));
        return ranked;
    }
}
