package org.onecounter.till.basket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.PlaceCode;
import org.onecounter.domain.stock.PlaceSplit;
import org.onecounter.domain.stock.PlaceStock;
import org.onecounter.domain.stock.PlaceTake;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.TakeBody;
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

    private record Place(UUID epoch, long seq) {}

    private record Sold(UUID epoch, long seq, UUID variant, String place, long quantity) {}

    private final Lookup lookup;
    private final HubLink hub;
    private final Deque<Sold> unsent = new ArrayDeque<>();
    private final Deque<Place> unsentSales = new ArrayDeque<>();

    public ShopStock(Lookup lookup, HubLink hub) {
        this.lookup = lookup;
        this.hub = hub;
    }

    /** Remembers what a sale took, until the hub holds it. */
    public synchronized void sold(SaleCompleted sale, Recorded where) {
        unsentSales.add(new Place(where.epoch(), where.seq()));
        List<TakeBody> takes = sale.takes() == null ? List.of() : sale.takes();
        for (TakeBody take : takes) {
            sale.order().lines().stream()
                    .filter(line -> line.line() == take.line())
                    .forEach(line -> unsent.add(new Sold(where.epoch(), where.seq(), line.variant(), take.place(), take.quantity())));
        }
    }

    /** How many sales only this till has. */
    public synchronized int unsentSales() {
        unsentSales.removeIf(sale -> hub.isDurable(sale.epoch(), sale.seq()));
        return unsentSales.size();
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
        return new View(shelf, rest, row.available() - soldSince(variant, null), row.reserved());
    }

    /** Where a sale of so many steps takes them: the shelf first, then the backroom. */
    public List<PlaceTake> take(UUID variant, long steps) {
        List<PlaceStock> places = places(variant);
        return PlaceSplit.take(steps, places.isEmpty() ? List.of(new PlaceStock(PlaceCode.SHELF, 0, 0)) : places);
    }

    private List<PlaceStock> places(UUID variant) {
        List<PlaceStock> places = new ArrayList<>();
        lookup.stock(variant).ifPresent(row -> row.places().stream()
                .sorted(java.util.Comparator.comparingInt(StockRow.Place::rank))
                .forEach(place -> places.add(new PlaceStock(
                        new PlaceCode(place.code()), place.rank(), place.quantity() - soldSince(variant, place.code())))));
        return places;
    }

    private synchronized long soldSince(UUID variant, @Nullable String place) {
        unsent.removeIf(sold -> hub.isDurable(sold.epoch(), sold.seq()));
        return unsent.stream()
                .filter(sold -> sold.variant().equals(variant) && (place == null || sold.place().equals(place)))
                .mapToLong(Sold::quantity)
                .sum();
    }
}
