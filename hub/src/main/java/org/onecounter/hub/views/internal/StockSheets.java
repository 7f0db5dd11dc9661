package org.onecounter.hub.views.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.CatalogSnapshot;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.Caller;
import org.springframework.stereotype.Component;

/** Rows of the stock list: one variant, its balance in sum and at each location, by place. */
@Component
class StockSheets {
    private final StockListPostgres stock;
    private final Catalog catalog;
    private final Locations locations;

    record PlaceName(String place, String name) {}

    record StockLocation(UUID id, String code, String name, String kind, List<PlaceName> places) {}

    record PlaceCount(String place, Count onHand) {}

    record At(
            UUID locationId,
            Count onHand,
            Count reserved,
            Count leased,
            Count buffer,
            Count available,
            List<PlaceCount> places) {}

    record StockRow(
            UUID variantId,
            UUID itemId,
            String sku,
            String title,
            List<String> options,
            String picture,
            boolean tracked,
            Balance balance,
            List<At> at) {}

    StockSheets(StockListPostgres stock, Catalog catalog, Locations locations) {
        this.stock = stock;
        this.catalog = catalog;
        this.locations = locations;
    }

    List<StockLocation> locations(Caller caller) {
        return locations.all().stream().filter(location -> caller.sees(location.id())).map(StockSheets::location).toList();
    }

    static StockLocation location(LocationView location) {
        return new StockLocation(
                location.id().value(),
                location.code(),
                location.name(),
                location.kind().name(),
                location.places().stream().map(place -> new PlaceName(place.place(), place.name())).toList());
    }

    List<StockRow> rows(List<StockListPostgres.Key> keys, @Nullable UUID scope) {
        List<UUID> ids = keys.stream().map(StockListPostgres.Key::variant).toList();
        Map<UUID, List<StockListPostgres.BalanceRow>> balances = seen(stock.balances(ids), StockListPostgres.BalanceRow::location, scope)
                .stream().collect(Collectors.groupingBy(StockListPostgres.BalanceRow::variant));
        Map<UUID, List<StockListPostgres.PlaceRow>> places = seen(stock.places(ids), StockListPostgres.PlaceRow::location, scope)
                .stream().collect(Collectors.groupingBy(StockListPostgres.PlaceRow::variant));
        CatalogSnapshot snapshot = catalog.snapshot();
        return keys.stream()
                .map(key -> row(
                        key,
                        snapshot.variant(new VariantId(key.variant())).orElse(null),
                        balances.getOrDefault(key.variant(), List.of()),
                        places.getOrDefault(key.variant(), List.of())))
                .toList();
    }

    private static <T> List<T> seen(List<T> rows, Function<T, UUID> location, @Nullable UUID scope) {
        return scope == null ? rows : rows.stream().filter(row -> scope.equals(location.apply(row))).toList();
    }

    private static StockRow row(
            StockListPostgres.Key key,
            @Nullable VariantView variant,
            List<StockListPostgres.BalanceRow> balances,
            List<StockListPostgres.PlaceRow> places) {
        return new StockRow(
                key.variant(),
                key.item(),
                key.sku(),
                key.title(),
                variant == null ? List.of() : variant.optionValues(),
                variant == null ? "" : variant.picture(),
                key.tracked(),
                sum(balances, key.scale()),
                balances.stream().map(balance -> at(balance, places, key.scale())).toList());
    }

    private static Balance sum(List<StockListPostgres.BalanceRow> rows, int scale) {
        long onHand = 0;
        long reserved = 0;
        long leased = 0;
        long buffer = 0;
        for (StockListPostgres.BalanceRow row : rows) {
            onHand = Math.addExact(onHand, row.onHand());
            reserved = Math.addExact(reserved, row.reserved());
            leased = Math.addExact(leased, row.leased());
            buffer = Math.addExact(buffer, row.buffer());
        }
        return Balance.of(onHand, reserved, leased, buffer, scale);
    }

    private static At at(StockListPostgres.BalanceRow row, List<StockListPostgres.PlaceRow> places, int scale) {
        Balance balance = Balance.of(row.onHand(), row.reserved(), row.leased(), row.buffer(), scale);
        Map<String, Long> byPlace = new LinkedHashMap<>();
        places.stream()
                .filter(place -> place.location().equals(row.location()))
                .forEach(place -> byPlace.put(place.place(), place.onHand()));
        List<PlaceCount> counts = new ArrayList<>();
        byPlace.forEach((place, onHand) -> counts.add(new PlaceCount(place, Count.of(onHand, scale))));
        return new At(
                row.location(), balance.onHand(), balance.reserved(), balance.leased(), balance.buffer(), balance.available(), counts);
    }
}
