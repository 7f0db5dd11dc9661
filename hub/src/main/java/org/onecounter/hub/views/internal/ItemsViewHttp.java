package org.onecounter.hub.views.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.CatalogSnapshot;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.SaleStatus;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The items of the shop, and one of them whole. The list's order comes from the database, its contents from memory. */
@RestController
class ItemsViewHttp {
    private static final int LONGEST_SLUG = 200;

    private final ItemListPostgres items;
    private final ItemPages pages;
    private final Catalog catalog;

    record ItemRows(
            List<ItemPages.ItemRow> rows, @Nullable String next, @Nullable Long total, List<ItemListPostgres.Category> categories) {}

    ItemsViewHttp(ItemListPostgres items, ItemPages pages, Catalog catalog) {
        this.items = items;
        this.pages = pages;
        this.catalog = catalog;
    }

    @GetMapping("/api/v1/items")
    @Allows(Permission.ITEMS_READ)
    ItemRows items(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        String words = Asked.words(q);
        String slug = category == null || category.isEmpty() || category.length() > LONGEST_SLUG ? null : category;
        Rows<ItemListPostgres.Key> keys = items.list(words, slug, after, Asked.size(limit));
        CatalogSnapshot snapshot = catalog.snapshot();
        List<ItemView> views = keys.rows().stream()
                .flatMap(key -> snapshot.item(new ItemId(key.id())).stream())
                .toList();
        boolean first = after == null || after.isEmpty();
        return new ItemRows(
                pages.rows(views, Asked.scope(caller)), keys.next(), first ? items.count(words, slug) : null, items.categories());
    }

    @GetMapping("/api/v1/items/{id}")
    @Allows(Permission.ITEMS_READ)
    ItemPages.ItemPage item(Caller caller, @PathVariable UUID id) {
        ItemView item = catalog.snapshot()
                .item(new ItemId(id))
                .filter(found -> found.status() != SaleStatus.HISTORY)
                .orElseThrow(HttpRefusal::notFound);
        return pages.of(item, Asked.scope(caller));
    }
}
