package org.onecounter.hub.views.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.HttpRefusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A stock figure with the facts that add up to it: ledger lines for on hand (I-1), reservations for reserved (I-3). */
@Component
class StockExplained {
    private static final int LINES = 50;

    private final LedgerPostgres ledger;
    private final Catalog catalog;
    private final Locations locations;
    private final ActorNames actors;

    record Subject(UUID id, UUID itemId, String sku, String title, List<String> options, String picture, int scale) {}

    record Place(String place, String name, Count onHand, Count ledger, boolean equal) {}

    record OrderName(UUID id, String number) {}

    record Line(
            UUID id,
            Instant at,
            String place,
            String placeName,
            Count quantity,
            Count running,
            String reason,
            String reasonName,
            String actor,
            @Nullable String note,
            @Nullable OrderName order,
            UUID factId) {}

    record Check(long entries, Count sum, Count onHand, boolean equal, String sentence) {}

    record Held(UUID orderId, @Nullable String number, Count quantity, String state, String stateName, @Nullable Instant expiresAt) {}

    record ReservedCheck(Count sum, Count reserved, boolean equal, String sentence) {}

    record Explained(
            Subject variant,
            StockSheets.StockLocation location,
            Balance balance,
            List<Place> places,
            List<Line> entries,
            @Nullable String next,
            Check check,
            List<Held> reservations,
            ReservedCheck reservedCheck) {}

    StockExplained(LedgerPostgres ledger, Catalog catalog, Locations locations, ActorNames actors) {
        this.ledger = ledger;
        this.catalog = catalog;
        this.locations = locations;
        this.actors = actors;
    }

    /** All from one moment: sums and balance are read in one transaction that sees one snapshot. */
    @Transactional(readOnly = true, isolation = org.springframework.transaction.annotation.Isolation.REPEATABLE_READ)
    Explained of(UUID variantId, UUID locationId, @Nullable String after) {
        VariantView variant = catalog.snapshot().variant(new VariantId(variantId)).orElseThrow(HttpRefusal::notFound);
        LocationView location = locations.byId(new LocationId(locationId)).orElseThrow(HttpRefusal::notFound);
        int scale = variant.scale();
        StockListPostgres.BalanceRow known = ledger.balance(variantId, locationId);
        StockListPostgres.BalanceRow balance =
                known == null ? new StockListPostgres.BalanceRow(variantId, locationId, 0, 0, 0, 0) : known;
        List<LedgerPostgres.PlaceSum> sums = ledger.sums(variantId, locationId);
        List<LedgerPostgres.Held> held = ledger.reservations(variantId, locationId);
        List<String> keys = Cursors.keys(after, 1);
        UUID from = keys == null ? null : Cursors.id(keys.getFirst());
        Rows<LedgerPostgres.Line> lines = Rows.of(
                ledger.lines(variantId, locationId, from, LINES + 1), LINES, line -> Cursors.of(line.id()));
        return new Explained(
                new Subject(
                        variantId, variant.itemId().value(), variant.sku().value(), variant.title(), variant.optionValues(),
                        variant.picture(), scale),
                StockSheets.location(location),
                Balance.of(balance.onHand(), balance.reserved(), balance.leased(), balance.buffer(), scale),
                places(location, ledger.places(variantId, locationId), sums, scale),
                lines(lines.rows(), variantId, locationId, location, scale),
                lines.next(),
                check(sums, balance.onHand(), scale),
                held.stream().map(one -> held(one, scale)).toList(),
                reserved(held, balance.reserved(), scale));
    }

    private static List<Place> places(
            LocationView location, List<LedgerPostgres.PlaceStock> stock, List<LedgerPostgres.PlaceSum> sums, int scale) {
        Map<String, String> names = names(location);
        stock.forEach(one -> names.putIfAbsent(one.place(), Words.spoken(one.place())));
        sums.forEach(one -> names.putIfAbsent(one.place(), Words.spoken(one.place())));
        Map<String, Long> onHand = new HashMap<>();
        stock.forEach(one -> onHand.put(one.place(), one.onHand()));
        Map<String, Long> booked = new HashMap<>();
        sums.forEach(one -> booked.put(one.place(), one.sum()));
        List<Place> places = new ArrayList<>();
        names.forEach((place, name) -> {
            long there = onHand.getOrDefault(place, 0L);
            long sum = booked.getOrDefault(place, 0L);
            places.add(new Place(place, name, Count.of(there, scale), Count.of(sum, scale), there == sum));
        });
        return places;
    }

    private static Map<String, String> names(LocationView location) {
        Map<String, String> names = new LinkedHashMap<>();
        location.places().forEach(place -> names.put(place.place(), place.name()));
        return names;
    }

    private List<Line> lines(
            List<LedgerPostgres.Line> lines, UUID variant, UUID location, LocationView place, int scale) {
        if (lines.isEmpty()) {
            return List.of();
        }
        ActorNames.Names people = actors.names();
        Map<String, String> names = names(place);
        long running = ledger.sumUpTo(variant, location, lines.getFirst().id());
        List<Line> shown = new ArrayList<>();
        for (LedgerPostgres.Line line : lines) {
            UUID order = line.order();
            String number = line.number();
            shown.add(new Line(
                    line.id(),
                    line.at(),
                    line.place(),
                    names.getOrDefault(line.place(), Words.spoken(line.place())),
                    Count.moved(line.quantity(), scale),
                    Count.of(running, scale),
                    line.reason(),
                    Words.reason(line.reason()),
                    people.of(line.actor()),
                    line.note(),
                    order == null || number == null ? null : new OrderName(order, number),
                    line.fact()));
            running -= line.quantity();
        }
        return shown;
    }

    private static Check check(List<LedgerPostgres.PlaceSum> sums, long onHand, int scale) {
        long lines = sums.stream().mapToLong(LedgerPostgres.PlaceSum::lines).sum();
        long sum = sums.stream().mapToLong(LedgerPostgres.PlaceSum::sum).sum();
        boolean equal = sum == onHand;
        String text = Count.of(sum, scale).text();
        String said = lines == 1 ? "1 ledger line says " + text : lines + " ledger lines sum to " + text;
        String sentence = equal
                ? said + ": equal to on hand"
                : said + ", but on hand says " + Count.of(onHand, scale).text() + ": run verify";
        return new Check(lines, Count.of(sum, scale), Count.of(onHand, scale), equal, sentence);
    }

    private static Held held(LedgerPostgres.Held held, int scale) {
        return new Held(
                held.order(), held.number(), Count.of(held.quantity(), scale), held.state(), Words.reservation(held.state()), held.expiresAt());
    }

    private static ReservedCheck reserved(List<LedgerPostgres.Held> held, long reserved, int scale) {
        long sum = held.stream().mapToLong(LedgerPostgres.Held::quantity).sum();
        boolean equal = sum == reserved;
        String text = Count.of(sum, scale).text();
        String said = held.size() == 1 ? "1 reservation of " + text : held.size() + " reservations sum to " + text;
        String sentence = equal
                ? held.isEmpty() ? "Nothing here is promised to anyone" : said + ": equal to reserved"
                : said + ", but reserved says " + Count.of(reserved, scale).text() + ": run verify";
        return new ReservedCheck(Count.of(sum, scale), Count.of(reserved, scale), equal, sentence);
    }
}
