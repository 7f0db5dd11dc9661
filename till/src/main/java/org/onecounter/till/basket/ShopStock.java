package org.onecounter.till.basket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.PlaceCode;
import org.onecounter.domain.stock.PlaceSplit;
import org.onecounter.domain.stock.PlaceStock;
import org.onecounter.domain.stock.PlaceTake;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.lookup.StockRow;
import org.onecounter.till.platform.HubLink;
import org.onecounter.till.platform.Recorder.Recorded;

/** The stock of this place as the till knows it: what the hub told, less what this till sold since and the hub does not hold yet. */
public final class ShopStock {

    /** Steps at hand and still to be promised; {@code promised} is reserved for web orders. */
    public record View(long shelf, long backroom, long available, long promised) {

        public long atHand() {
            return shelf + backroom;
        }
    }

    private final Lookup lookup;
    private final UnsentSales unsent;

    public ShopStock(Lookup lookup, HubLink hub) {
        this.lookup = lookup;
        this.unsent = new UnsentSales(hub);
    }

    /** Remembers what a sale took, until the hub holds it. */
    public void sold(SaleCompleted sale, Recorded where) {
        unsent.add(sale, where);
    }

    /** How many sales only this till has. */
    public int unsentSales() {
        return unsent.count();
    }

    /** The stock of a variant; null when the hub never told any. */
    public @Nullable View view(UUID variant) {
        StockRow row = lookup.stock(variant).orElse(null);
        if (row == null) {
            return null;
        }
        List<PlaceStock> places = places(variant);
        long shelf = places.isEmpty() ? 0 : places.getFirst().onHand();
        long rest = places.stream().skip(1).mapToLong(PlaceStock::onHand).sum();
        return new View(shelf, rest, row.available() - unsent.taken(variant), row.reserved());
    }

    /** Where a sale of so many steps takes them: the shelf first, then the backroom. */
    public List<PlaceTake> take(UUID variant, long steps) {
        List<PlaceStock> places = places(variant);
        return PlaceSplit.take(steps, places.isEmpty() ? List.of(new PlaceStock(PlaceCode.SHELF, 0, 0)) : places);
    }

    private List<PlaceStock> places(UUID variant) {
        List<PlaceStock> places = new ArrayList<>();
        lookup.stock(variant).ifPresent(row -> row.places().stream()
                .sorted(Comparator.comparingInt(StockRow.Place::rank))
                .forEach(place -> places.add(new PlaceStock(
                        new PlaceCode(place.code()), place.rank(), place.quantity() - unsent.taken(variant, place.code())))));
        return places;
    }
}
