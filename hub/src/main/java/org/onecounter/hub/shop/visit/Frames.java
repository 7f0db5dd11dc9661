package org.onecounter.hub.shop.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.CatalogSnapshot;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.shop.offer.Counter;
import org.onecounter.hub.shop.offer.Place;
import org.onecounter.hub.shop.offer.Texts;
import org.onecounter.hub.shop.page.Chrome;
import org.onecounter.hub.shop.page.Frame;
import org.onecounter.hub.shop.page.Link;
import org.onecounter.hub.shop.page.Notice;
import org.onecounter.hub.shop.page.ShopPlace;
import org.onecounter.hub.shop.web.Assets;
import org.springframework.stereotype.Component;

/** Puts the frame around pages: name, categories, basket, foot. */
@Component
public class Frames {
    private static final int MOST_CATEGORIES = 12;

    private final Catalog catalog;
    private final Counter counter;
    private final Visits visits;
    private final Assets assets;
    private volatile @Nullable Made made;

    /** A chrome and what it was made from. */
    private record Made(CatalogSnapshot snapshot, Texts texts, List<Place> places, Chrome chrome) {}

    Frames(Catalog catalog, Counter counter, Visits visits, Assets assets) {
        this.catalog = catalog;
        this.counter = counter;
        this.visits = visits;
        this.assets = assets;
    }

    /** A frame for a page that search engines may know by its path. */
    public Frame open(Visit visit, String title, String description, String path) {
        return new Frame(
                chrome(), title, description, path, visits.token(visit), pieces(visit.basket()), "", true, 0, List.of());
    }

    /** A frame for a page that belongs to one visitor. */
    public Frame personal(Visit visit, String title, String path, List<Notice> notices) {
        return new Frame(
                chrome(), title, "", path, visits.token(visit), pieces(visit.basket()), "", false, 0, notices);
    }

    /** How many things are in a basket: pieces count each, what is weighed counts once. */
    public int pieces(Basket basket) {
        if (basket.isEmpty()) {
            return 0;
        }
        CatalogSnapshot snapshot = catalog.snapshot();
        long pieces = 0;
        for (BasketLine line : basket.lines()) {
            pieces += snapshot.variant(line.variant()).map(VariantView::scale).orElse(0) == 0 ? line.steps() : 1;
        }
        return (int) Math.min(pieces, 9999);
    }

    private Chrome chrome() {
        CatalogSnapshot snapshot = catalog.snapshot();
        Texts texts = counter.texts();
        List<Place> places = counter.shelves().places();
        Made known = made;
        if (known == null || known.snapshot != snapshot || known.texts != texts || known.places != places) {
            known = new Made(snapshot, texts, places, chrome(snapshot, texts, places));
            made = known;
        }
        return known.chrome;
    }

    private Chrome chrome(CatalogSnapshot snapshot, Texts texts, List<Place> places) {
        List<Link> categories = snapshot.categories().stream()
                .filter(category -> category.items() > 0)
                .limit(MOST_CATEGORIES)
                .map(category -> new Link("/categories/" + category.slug(), category.name(), false))
                .toList();
        List<ShopPlace> visited = places.stream()
                .filter(Place::visited)
                .map(place -> new ShopPlace(place.name(), place.address()))
                .toList();
        return new Chrome(
                texts.name(),
                assets.address("shop.js"),
                assets.address("shop.css"),
                assets.address("inter.woff2"),
                assets.address("fraunces.woff2"),
                assets.address("icon.svg"),
                categories,
                visited,
                "We post to every address in Ireland, free of charge.");
    }
}
