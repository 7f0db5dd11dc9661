package org.onecounter.hub.uplink.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.location.LocationId;
import org.onecounter.domain.stock.Balance;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.staff.Staff;
import org.onecounter.hub.staff.StaffView;
import org.onecounter.hub.stock.LiveStock;
import org.onecounter.hub.stock.PlaceStock;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.hub.stock.StockStore;
import org.onecounter.sync.uplink.StaffList;
import org.onecounter.sync.uplink.StockPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a till knows of its own shop: what lies where, and who works there. */
@RestController
@Allows(value = Permission.TILL_TALK, maxKiB = 1)
class ShopFloorHttp {
    private static final int MOST_ITEMS = 1_000;
    private final Catalog catalog;
    private final LiveStock live;
    private final StockStore stock;
    private final Locations locations;
    private final Staff staff;

    ShopFloorHttp(Catalog catalog, LiveStock live, StockStore stock, Locations locations, Staff staff) {
        this.catalog = catalog;
        this.live = live;
        this.stock = stock;
        this.locations = locations;
        this.staff = staff;
    }

    /** Tracked variants of a page of items that have a balance at the till's location. */
    @GetMapping("/uplink/v1/stock")
    StockPage stock(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "500") int limit,
            HttpServletRequest request) {
        LocationId here = TillSessions.trusted(request).location();
        int most = Math.clamp(limit, 1, MOST_ITEMS);
        List<ItemView> items = catalog.snapshot().after(after == null ? null : new ItemId(after), most);
        String next = items.size() < most ? null : items.getLast().id().value().toString();
        return new StockPage(lines(items, here.value()), next);
    }

    private List<StockPage.Line> lines(List<ItemView> items, UUID here) {
        Map<StockKey, Balance> balances = new HashMap<>();
        for (ItemView item : items) {
            for (VariantView variant : item.variants()) {
                Balance balance = variant.tracked() ? live.of(variant.id().value()).get(here) : null;
                if (balance != null) {
                    balances.put(new StockKey(variant.id().value(), here), balance);
                }
            }
        }
        Map<StockKey, List<StockPage.Place>> places = places(balances, ranks(new LocationId(here)));
        List<StockPage.Line> lines = new ArrayList<>(balances.size());
        balances.forEach((key, b) -> lines.add(new StockPage.Line(
                key.variant(), b.onHand(), b.reserved(), b.leased(), b.buffer(), places.getOrDefault(key, List.of()))));
        return lines;
    }

    private Map<StockKey, List<StockPage.Place>> places(Map<StockKey, Balance> balances, Map<String, Integer> ranks) {
        Map<StockKey, List<StockPage.Place>> places = new HashMap<>();
        if (balances.isEmpty()) {
            return places;
        }
        for (PlaceStock held : stock.places(balances.keySet())) {
            int rank = ranks.getOrDefault(held.place(), ranks.size());
            places.computeIfAbsent(held.key(), key -> new ArrayList<>())
                    .add(new StockPage.Place(held.place(), rank, held.quantity()));
        }
        places.values().forEach(all -> all.sort(Comparator.comparingInt(StockPage.Place::rank)));
        return places;
    }

    private Map<String, Integer> ranks(LocationId here) {
        Map<String, Integer> ranks = new HashMap<>();
        locations.byId(here).map(LocationView::places).orElse(List.of())
                .forEach(place -> ranks.put(place.place(), place.pickRank()));
        return ranks;
    }

    @GetMapping("/uplink/v1/staff")
    StaffList staff(HttpServletRequest request) {
        LocationId here = TillSessions.trusted(request).location();
        return new StaffList(staff.at(here).stream().map(ShopFloorHttp::person).toList());
    }

    private static StaffList.Person person(StaffView one) {
        return new StaffList.Person(one.id(), one.name(), one.role().name(), one.login(), one.pinHash(), one.active());
    }
}
