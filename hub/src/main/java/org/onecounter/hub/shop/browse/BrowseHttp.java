package org.onecounter.hub.shop.browse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.CatalogSnapshot;
import org.onecounter.hub.catalog.CategoryView;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.shop.visit.Visit;
import org.onecounter.hub.shop.visit.Visits;
import org.onecounter.hub.shop.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages one looks at. All from memory: no statement reaches the database here. */
@Controller
@Allows(Permission.SHOP_VISIT)
class BrowseHttp {
    private final Catalog catalog;
    private final Visits visits;
    private final ShelfPages shelves;
    private final ItemPages items;
    private final Pages pages;

    BrowseHttp(Catalog catalog, Visits visits, ShelfPages shelves, ItemPages items, Pages pages) {
        this.catalog = catalog;
        this.visits = visits;
        this.shelves = shelves;
        this.items = items;
        this.pages = pages;
    }

    @GetMapping("/")
    void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write("home", shelves.home(visits.of(request), catalog.snapshot()), 200, request, response);
    }

    @GetMapping("/categories/{slug}")
    void category(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CatalogSnapshot snapshot = catalog.snapshot();
        CategoryView category = snapshot.category(slug).orElseThrow(HttpRefusal::notFound);
        Turn turn = Turn.of(request.getParameter("order"), request.getParameter("page"));
        pages.write("shelf", shelves.category(visits.of(request), snapshot, category, turn), 200, request, response);
    }

    @GetMapping("/search")
    void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = Words.of(request.getParameter("q"));
        pages.write("shelf", shelves.found(visits.of(request), catalog.snapshot(), query), 200, request, response);
    }

    @GetMapping("/items/{handle}")
    void item(@PathVariable String handle, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ItemView item = catalog.snapshot().byHandle(handle).filter(ItemView::onSale).orElseThrow(HttpRefusal::notFound);
        Visit visit = visits.of(request);
        @Nullable Object page = items.page(visit, item, request.getParameter("v"), java.util.List.of());
        if (page == null) {
            throw HttpRefusal.notFound();
        }
        visits.keepIfNew(visit, request, response);
        pages.write("item", page, 200, request, response);
    }
}
