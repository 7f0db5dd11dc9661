package org.onecounter.hub.catalog.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.CatalogSnapshot;
import org.onecounter.hub.catalog.CategoryView;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.ShownPrices;
import org.onecounter.hub.catalog.VariantView;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The catalogue in memory: read whole once, then item by item as they change. */
@Component
class CatalogMemory implements Catalog, SmartInitializingSingleton {

    private final CatalogRows rows;
    private final ShownPrices prices;
    private final Object writing = new Object();
    private volatile @Nullable CatalogSnapshot now;

    CatalogMemory(CatalogRows rows, ShownPrices prices) {
        this.rows = rows;
        this.prices = prices;
        prices.onChange(this::priced);
    }

    /** Read at the start, so that the first visitor does not wait for it. */
    @Override
    public void afterSingletonsInstantiated() {
        snapshot();
    }

    @Override
    public CatalogSnapshot snapshot() {
        CatalogSnapshot known = now;
        return known == null ? first() : known;
    }

    private CatalogSnapshot first() {
        synchronized (writing) {
            CatalogSnapshot known = now;
            if (known == null) {
                known = CatalogSnapshot.empty().with(rows.all(), rows.categories());
                now = known;
            }
            return known;
        }
    }

    /** Reads these items again. Called after the commit: whoever comes last has read the last commit. */
    void changed(Collection<ItemId> items) {
        synchronized (writing) {
            CatalogSnapshot known = now;
            if (known == null) return;
            List<CategoryView> categories = rows.categories();
            now = renamed(known, categories)
                    ? CatalogSnapshot.empty().with(rows.all(), categories)
                    : known.with(rows.of(items), categories);
        }
    }

    private static boolean renamed(CatalogSnapshot known, List<CategoryView> categories) {
        return categories.stream().anyMatch(c -> known.category(c.slug())
                .filter(before -> !before.name().equals(c.name()))
                .isPresent());
    }

    private void priced(Collection<VariantId> variants) {
        synchronized (writing) {
            CatalogSnapshot known = now;
            if (known == null) return;
            Set<ItemId> items = variants.stream()
                    .map(known::variant)
                    .flatMap(Optional::stream)
                    .map(VariantView::itemId)
                    .collect(Collectors.toSet());
            List<ItemView> again = items.stream()
                    .map(known::item)
                    .flatMap(Optional::stream)
                    .map(item -> item.priced(id -> prices.now(id).orElse(null)))
                    .toList();
            if (!again.isEmpty()) now = known.with(again);
        }
    }
}
