package org.onecounter.hub.views.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;
import org.springframework.stereotype.Component;

/** Rows of the list of items, and the page of one with its prices, stock and history. */
@Component
class ItemPages {
    private final ItemStockPostgres stock;
    private final PriceHistoryPostgres prices;
    private final ItemChangesPostgres changes;
    private final ActorNames actors;
    private final ShownFigures figures;

    record CategoryName(String slug, String name) {}

    record ItemRow(
            UUID id,
            String handle,
            String title,
            String brand,
            String picture,
            @Nullable CategoryName category,
            int variants,
            String price,
            @Nullable Count available,
            String status) {}

    /** A price: what it is, how it is typed, since when and by whom. */
    record Price(long minor, String currency, String text, String edit, @Nullable Instant since, @Nullable String by) {}

    record Code(String gtin, String typed) {}

    record Variant(
            UUID id,
            String sku,
            List<Code> gtins,
            List<String> options,
            String title,
            String picture,
            boolean tracked,
            boolean service,
            int scale,
            String status,
            @Nullable Price price) {}

    record ItemPage(
            UUID id,
            String handle,
            String title,
            String description,
            String brand,
            @Nullable CategoryName category,
            String taxClass,
            String taxName,
            String picture,
            List<String> optionNames,
            String status,
            long version,
            List<Variant> variants,
            List<ItemStockPostgres.At> stock,
            List<Event> timeline) {}

    ItemPages(ItemStockPostgres stock, PriceHistoryPostgres prices, ItemChangesPostgres changes, ActorNames actors, ShownFigures figures) {
        this.stock = stock;
        this.prices = prices;
        this.changes = changes;
        this.actors = actors;
        this.figures = figures;
    }

    List<ItemRow> rows(List<ItemView> items, @Nullable UUID location) {
        Map<UUID, Long> available = stock.available(items.stream().map(item -> item.id().value()).toList(), location);
        return items.stream().map(item -> row(item, available.get(item.id().value()))).toList();
    }

    private ItemRow row(ItemView item, @Nullable Long available) {
        boolean tracked = item.variants().stream().anyMatch(VariantView::tracked);
        int scale = item.variants().isEmpty() ? 0 : item.variants().getFirst().scale();
        return new ItemRow(
                item.id().value(),
                item.handle(),
                item.title(),
                item.brand(),
                item.picture(),
                category(item),
                item.variants().size(),
                priceOf(item),
                tracked ? Count.of(available == null ? 0 : available, scale) : null,
                item.status().name());
    }

    private String priceOf(ItemView item) {
        List<UnitPrice> asked = new ArrayList<>();
        for (VariantView variant : item.variants()) {
            UnitPrice price = variant.price();
            if (price != null) {
                asked.add(price);
            }
        }
        if (asked.isEmpty()) {
            return "no price";
        }
        UnitPrice lowest = asked.stream().min(Comparator.comparing(PriceOrder::comparable)).orElseThrow();
        String text = figures.price(lowest.amount(), lowest.extraDigits(), lowest.currency().code());
        boolean one = asked.stream().allMatch(price -> price.shortest().equals(lowest.shortest()));
        return one ? text : "from " + text;
    }

    ItemPage of(ItemView item, @Nullable UUID location) {
        ActorNames.Names names = actors.names();
        List<UUID> ids = item.variants().stream().map(variant -> variant.id().value()).toList();
        Map<UUID, PriceHistoryPostgres.Since> since = prices.since(ids);
        List<Event> timeline = new ArrayList<>(changes.of(item.id().value(), names));
        timeline.addAll(prices.changes(item, names));
        timeline.sort(Comparator.comparing(Event::at).reversed());
        return new ItemPage(
                item.id().value(),
                item.handle(),
                item.title(),
                item.description(),
                item.brand(),
                category(item),
                item.taxClass().code(),
                Words.taxClass(item.taxClass().code()),
                item.picture(),
                item.optionNames(),
                item.status().name(),
                item.version(),
                item.variants().stream()
                        .map(variant -> variant(variant, since.get(variant.id().value()), names))
                        .toList(),
                stock.of(item, location),
                timeline);
    }

    private Variant variant(VariantView variant, PriceHistoryPostgres.@Nullable Since since, ActorNames.Names names) {
        return new Variant(
                variant.id().value(),
                variant.sku().value(),
                variant.gtins().stream().map(gtin -> new Code(gtin.digits14(), shortest(gtin.digits14()))).toList(),
                variant.optionValues(),
                variant.title(),
                variant.picture(),
                variant.tracked(),
                variant.service(),
                variant.scale(),
                variant.status().name(),
                price(variant.price(), since, names));
    }

    private @Nullable Price price(@Nullable UnitPrice price, PriceHistoryPostgres.@Nullable Since since, ActorNames.Names names) {
        if (price == null) {
            return null;
        }
        String currency = price.currency().code();
        return new Price(
                price.amount(),
                currency,
                figures.price(price.amount(), price.extraDigits(), currency),
                figures.typed(price),
                since == null ? null : since.at(),
                since == null ? null : names.of(since.actor()));
    }

    private static @Nullable CategoryName category(ItemView item) {
        return item.categorySlug().isEmpty() ? null : new CategoryName(item.categorySlug(), item.categoryName());
    }

    /** A barcode as it is printed: 13 digits, or 8 where it is a short one. */
    private static String shortest(String digits14) {
        if (digits14.startsWith("000000")) {
            return digits14.substring(6);
        }
        return digits14.startsWith("0") ? digits14.substring(1) : digits14;
    }
}
