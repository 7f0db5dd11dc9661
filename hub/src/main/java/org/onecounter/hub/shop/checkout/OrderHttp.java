package org.onecounter.hub.shop.checkout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.orders.WebDrafts;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.shop.page.OrderPage;
import org.onecounter.hub.shop.visit.Visit;
import org.onecounter.hub.shop.visit.Visits;
import org.onecounter.hub.shop.web.Pages;
import org.onecounter.hub.views.PlacedOrder;
import org.onecounter.hub.views.PlacedOrders;
import org.onecounter.sync.port.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one order, for whoever has its link. */
@Controller
@Allows(Permission.SHOP_VISIT)
class OrderHttp {
    private final OrderLinks links;
    private final RecentOrders recent;
    private final PlacedOrders placed;
    private final WebDrafts drafts;
    private final OrderPages layouts;
    private final Visits visits;
    private final Pages pages;
    private final Clock clock;

    OrderHttp(
            OrderLinks links,
            RecentOrders recent,
            PlacedOrders placed,
            WebDrafts drafts,
            OrderPages layouts,
            Visits visits,
            Pages pages,
            Clock clock) {
        this.links = links;
        this.recent = recent;
        this.placed = placed;
        this.drafts = drafts;
        this.layouts = layouts;
        this.visits = visits;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/orders/{token}")
    void order(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant now = clock.now();
        UUID id = switch (links.open(token, now)) {
            case OrderLinks.Target.Order(UUID order) -> order;
            case OrderLinks.Target.Expired expired -> throw new HttpRefusal(
                    410,
                    "LinkExpired",
                    "Links to orders open for half a year. If you need something about this order, please ask us in the shop.",
                    Map.of());
            case OrderLinks.Target.Unknown unknown -> throw HttpRefusal.notFound();
        };
        OrderPage page = page(visits.of(request), id, now);
        if (page == null) {
            throw HttpRefusal.notFound();
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer"); // the address is the key: it is told to nobody
        pages.write("order", page, 200, request, response);
    }

    private @Nullable OrderPage page(Visit visit, UUID id, Instant now) {
        PlacedOrder order = recent.find(id, now);
        if (order == null) {
            order = placed.find(List.of(id)).stream().findFirst().orElse(null);
        }
        if (order != null) {
            return layouts.placed(visit, order, now);
        }
        return drafts.find(id).map(draft -> layouts.draft(visit, draft, now)).orElse(null);
    }
}
