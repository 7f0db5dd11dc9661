package org.onecounter.hub.views.internal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.sync.port.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders of every channel, and one of them whole. */
@RestController
class OrdersViewHttp {
    private static final Set<String> CHANNELS = Set.of("TILL", "WEB", "IMPORTED");
    private static final Set<String> STATES = Set.of("CONFIRMED", "DISPATCHED", "HANDED_OVER", "CANCELLED", "RETURNED");
    private static final Set<String> DAYS = Set.of("today");

    private final OrderListPostgres orders;
    private final OrderPages pages;
    private final ShopPostgres shop;
    private final Clock clock;

    OrdersViewHttp(OrderListPostgres orders, OrderPages pages, ShopPostgres shop, Clock clock) {
        this.orders = orders;
        this.pages = pages;
        this.shop = shop;
        this.clock = clock;
    }

    @GetMapping("/api/v1/orders")
    @Allows(Permission.ORDERS_READ)
    Rows<OrderRow> orders(
            Caller caller,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID location,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        boolean today = Asked.oneOf(day, DAYS) != null;
        OrderFilter filter = new OrderFilter(
                Asked.oneOf(channel, CHANNELS),
                Asked.oneOf(state, STATES),
                Asked.location(location, caller),
                today ? Day.of(clock.now(), shop.zone()) : null,
                Asked.words(q),
                after);
        return orders.list(filter, Asked.size(limit));
    }

    @GetMapping("/api/v1/orders/{id}")
    @Allows(Permission.ORDERS_READ)
    OrderPages.OrderPage order(Caller caller, @PathVariable UUID id) {
        OrderRow row = orders.one(id);
        if (row == null) {
            throw HttpRefusal.notFound();
        }
        Named location = row.location();
        caller.mustSee(location == null ? null : new LocationId(location.id()));
        return pages.of(row, caller);
    }
}
