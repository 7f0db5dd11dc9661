package org.onecounter.hub.shop.basket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.domain.quantity.TypedQuantity;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.CatalogSnapshot;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.shop.browse.ItemPages;
import org.onecounter.hub.shop.page.ItemPage;
import org.onecounter.hub.shop.page.Mood;
import org.onecounter.hub.shop.page.Notice;
import org.onecounter.hub.shop.visit.Basket;
import org.onecounter.hub.shop.visit.Visit;
import org.onecounter.hub.shop.visit.Visits;
import org.onecounter.hub.shop.web.Pages;
import org.onecounter.sync.port.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Fills and changes the basket. Reads variant and quantity from a form and nothing else: what a form says about prices or
 * totals is not looked at (attack 7). Script asks with {@code X-Drawer} and gets the basket without its frame.
 */
@Controller
@Allows(value = Permission.SHOP_VISIT, maxKiB = 8)
class BasketHttp {
    private static final String DRAWER = "X-Drawer";
    private static final Notice PAYING = new Notice(
            Mood.LOOK, "You are paying for this basket just now, so it cannot be changed. Nothing was altered.");

    private final Visits visits;
    private final Catalog catalog;
    private final BasketPricing pricing;
    private final BasketPages baskets;
    private final ItemPages items;
    private final UnderWay underWay;
    private final Pages pages;
    private final Clock clock;

    BasketHttp(
            Visits visits,
            Catalog catalog,
            BasketPricing pricing,
            BasketPages baskets,
            ItemPages items,
            UnderWay underWay,
            Pages pages,
            Clock clock) {
        this.visits = visits;
        this.catalog = catalog;
        this.pricing = pricing;
        this.baskets = baskets;
        this.items = items;
        this.underWay = underWay;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/basket")
    void basket(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visits.of(request);
        show(visit, List.of(), 200, request, response);
    }

    @PostMapping("/basket/add")
    void add(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visits.ofForm(request);
        VariantView variant = variant(request).orElse(null);
        if (variant == null) {
            show(visit, List.of(new Notice(Mood.STOP, "That is not sold here any more.")), 404, request, response);
            return;
        }
        if (underWay.is(visit)) {
            show(visit, List.of(PAYING), 409, request, response);
            return;
        }
        Result<Basket> next = TypedQuantity.positive(text(request, "quantity"), variant.scale())
                .flatMap(quantity -> added(visit.basket(), variant, quantity));
        switch (next) {
            case Result.Ok<Basket>(Basket basket) -> changed(visit.with(basket), request, response);
            case Result.Refused<Basket>(Refusal refusal) -> refuseAtItem(visit, variant, refusal, request, response);
        }
    }

    @PostMapping("/basket/quantity")
    void quantity(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visits.ofForm(request);
        VariantView variant = variant(request).orElse(null);
        if (underWay.is(visit)) {
            show(visit, List.of(PAYING), 409, request, response);
        } else if (variant == null || request.getParameter("remove") != null) {
            Basket rest = id(request).map(visit.basket()::without).orElse(visit.basket());
            changed(visit.with(rest), request, response);
        } else {
            Result<Basket> next = TypedQuantity.positive(text(request, "quantity"), variant.scale())
                    .flatMap(quantity -> visit.basket().with(variant.id(), quantity.steps(), variant.scale()));
            switch (next) {
                case Result.Ok<Basket>(Basket basket) -> changed(visit.with(basket), request, response);
                case Result.Refused<Basket>(Refusal refusal) -> show(
                        visit, List.of(new Notice(Mood.STOP, refusal.sentence() + " The basket is as it was.")), 422, request, response);
            }
        }
    }

    private static Result<Basket> added(Basket basket, VariantView variant, Quantity quantity) {
        long steps = Math.addExact(basket.steps(variant.id()), quantity.steps());
        return basket.with(variant.id(), steps, variant.scale());
    }

    private void refuseAtItem(
            Visit visit, VariantView variant, Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Notice notice = new Notice(Mood.STOP, refusal.sentence() + " Nothing was added to your basket.");
        ItemView item = catalog.snapshot().item(variant.itemId()).orElseThrow();
        ItemPage page = items.page(visit, item, variant.sku().value(), List.of(notice));
        if (page == null || drawer(request)) {
            show(visit, List.of(notice), 422, request, response);
        } else {
            pages.write("item", page, 422, request, response);
        }
    }

    /** Keeps the basket at the prices that hold now, and answers with it: at once for script, by another address otherwise. */
    private void changed(Visit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant now = clock.now();
        PricedBasket priced = pricing.price(visit.basket(), now);
        Visit kept = visit.with(priced.basket());
        visits.keep(kept, request, response);
        if (drawer(request)) {
            response.setHeader(DRAWER, "1");
            pages.write("drawer", baskets.page(kept, priced, List.of(), now), 200, request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/basket");
        }
    }

    private void show(Visit visit, List<Notice> said, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Instant now = clock.now();
        PricedBasket priced = pricing.price(visit.basket(), now);
        if (!visit.known() || !priced.basket().equals(visit.basket())) {
            visits.keep(visit.with(priced.basket()), request, response);
        }
        String template = "basket";
        if (drawer(request)) {
            response.setHeader(DRAWER, "1");
            template = "drawer";
        }
        pages.write(template, baskets.page(visit, priced, said, now), status, request, response);
    }

    private static boolean drawer(HttpServletRequest request) {
        return request.getHeader(DRAWER) != null;
    }

    private Optional<VariantView> variant(HttpServletRequest request) {
        CatalogSnapshot snapshot = catalog.snapshot();
        return id(request)
                .flatMap(snapshot::variant)
                .filter(VariantView::onSale)
                .filter(variant -> snapshot.item(variant.itemId()).filter(ItemView::onSale).isPresent());
    }

    private static Optional<VariantId> id(HttpServletRequest request) {
        try {
            return Optional.of(new VariantId(UUID.fromString(text(request, "variant"))));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static String text(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
