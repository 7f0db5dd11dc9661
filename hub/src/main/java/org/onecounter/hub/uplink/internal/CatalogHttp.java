package org.onecounter.hub.uplink.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.Manifest;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.PictureFiles;
import org.onecounter.hub.catalog.CatalogSnapshot;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.SaleStatus;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.prices.RuleBundles;
import org.onecounter.sync.uplink.CatalogPage;
import org.onecounter.sync.uplink.CurrentBundle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a till sells by: the catalogue, page by page, and the chunks of rule bundles. */
@RestController
@Allows(value = Permission.TILL_TALK, maxKiB = 1)
class CatalogHttp {
    private static final int MOST_ITEMS = 1_000;
    private final Catalog catalog;
    private final RuleBundles bundles;

    private final PictureFiles pictures;

    CatalogHttp(Catalog catalog, RuleBundles bundles, PictureFiles pictures) {
        this.pictures = pictures;
        this.catalog = catalog;
        this.bundles = bundles;
    }

    @GetMapping("/uplink/v1/catalog")
    CatalogPage page(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "500") int limit,
            HttpServletRequest request) {
        TillSessions.trusted(request);
        int most = Math.clamp(limit, 1, MOST_ITEMS);
        List<ItemView> items = catalog.snapshot().after(after == null ? null : new ItemId(after), most);
        String next = items.size() < most ? null : items.getLast().id().value().toString();
        return new CatalogPage(items.stream().map(CatalogHttp::item).toList(), next);
    }

    /** Some items as they are now; those that are gone are not in the answer. */
    @GetMapping("/uplink/v1/items")
    CatalogPage some(@RequestParam List<UUID> id, HttpServletRequest request) {
        TillSessions.trusted(request);
        if (id.size() > MOST_ITEMS) {
            throw HttpRefusal.badInput("TooMany", "At most " + MOST_ITEMS + " items can be asked for at once.");
        }
        CatalogSnapshot now = catalog.snapshot();
        return new CatalogPage(
                id.stream().map(ItemId::new).map(now::item).flatMap(Optional::stream).map(CatalogHttp::item).toList(), null);
    }

    private static CatalogPage.Item item(ItemView item) {
        return new CatalogPage.Item(
                item.id().value(), item.title(), item.categorySlug(), item.categoryName(), item.picture(), item.onSale(),
                item.variants().stream().map(CatalogHttp::variant).toList());
    }

    private static CatalogPage.Variant variant(VariantView variant) {
        return new CatalogPage.Variant(
                variant.id().value(), variant.sku().value(), variant.gtins().stream().map(Gtin::digits14).toList(),
                variant.options(), variant.tracked(), variant.scale(), variant.picture(),
                variant.status() == SaleStatus.ACTIVE);
    }

    @GetMapping(path = "/uplink/v1/pictures/{key}", produces = "image/svg+xml")
    byte[] picture(@PathVariable String key, HttpServletRequest request) throws java.io.IOException {
        TillSessions.trusted(request);
        byte[] svg = pictures.svg(key);
        if (svg == null) {
            throw HttpRefusal.notFound();
        }
        return svg;
    }

    @GetMapping("/uplink/v1/bundles/current")
    CurrentBundle current(HttpServletRequest request) {
        TillSessions.trusted(request);
        Digest root = bundles.current().root();
        byte[] manifest = bundles.manifest(root).map(Manifest::encode).orElseThrow();
        return new CurrentBundle(root.hex(), manifest);
    }

    @GetMapping(path = "/uplink/v1/chunks/{hash}", produces = "application/octet-stream")
    byte[] chunk(@PathVariable String hash, HttpServletRequest request) {
        TillSessions.trusted(request);
        try {
            return bundles.chunk(new Digest(hash)).orElseThrow(HttpRefusal::notFound);
        } catch (IllegalArgumentException e) {
            throw new HttpRefusal(404, "NotFound", "There is nothing at this address.", Map.of());
        }
    }
}
