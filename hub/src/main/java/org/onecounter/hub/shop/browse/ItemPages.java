package org.onecounter.hub.shop.browse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.shop.offer.Availability;
import org.onecounter.hub.shop.offer.Counter;
import org.onecounter.hub.shop.offer.DeliveryPromise;
import org.onecounter.hub.shop.offer.Pictures;
import org.onecounter.hub.shop.page.Choice;
import org.onecounter.hub.shop.page.Frame;
import org.onecounter.hub.shop.page.ItemPage;
import org.onecounter.hub.shop.page.Link;
import org.onecounter.hub.shop.page.Notice;
import org.onecounter.hub.shop.page.Tile;
import org.onecounter.hub.shop.visit.Frames;
import org.onecounter.hub.shop.visit.Visit;
import org.onecounter.sync.port.Clock;
import org.springframework.stereotype.Component;

/** Lays out the page of an item with one of its variants chosen. */
@Component
public class ItemPages {
    private static final int BESIDE = 4;

    private final Catalog catalog;
    private final Counter counter;
    private final Frames frames;
    private final Clock clock;

    ItemPages(Catalog catalog, Counter counter, Frames frames, Clock clock) {
        this.catalog = catalog;
        this.counter = counter;
        this.frames = frames;
        this.clock = clock;
    }

    /** The page, or null when nothing of the item can be sold; {@code sku} chooses a variant, an unknown one the first. */
    public @Nullable ItemPage page(Visit visit, ItemView item, @Nullable String sku, List<Notice> notices) {
        VariantView variant = chosen(item, sku);
        if (variant == null) {
            return null;
        }
        Availability stock = counter.availability(variant);
        var arrival = counter.arrival(clock.now());
        Frame open = frames.open(visit, item.title(), summary(item), "/items/" + item.handle());
        Frame frame = new Frame(
                open.chrome(), open.title(), open.description(), open.canonical(), open.csrf(), open.count(), "", true, 0, notices);
        return new ItemPage(
                frame,
                new Link(item.categorySlug().isEmpty() ? "" : "/categories/" + item.categorySlug(), item.categoryName(), false),
                item.title(),
                item.brand(),
                Pictures.key(item, variant),
                choices(item, variant),
                variant.id().value().toString(),
                counter.price(variant),
                stock.sentence(DeliveryPromise.weekday(arrival)),
                stock.mood(),
                stock.buyable(),
                step(variant.scale()),
                "Free, usually with you " + DeliveryPromise.date(arrival),
                stock.places(),
                paragraphs(item.description()),
                variant.sku().value(),
                variant.gtins().stream().findFirst().map(Gtin::printed).orElse(""),
                beside(item),
                ProductData.json(item, variant, stock, counter.digits(), frame.chrome().shop()));
    }

    private @Nullable VariantView chosen(ItemView item, @Nullable String sku) {
        if (sku != null) {
            for (VariantView variant : item.variants()) {
                if (variant.onSale() && variant.sku().value().equalsIgnoreCase(sku)) {
                    return variant;
                }
            }
        }
        return counter.first(item);
    }

    /** For each option its values; each leads to the variant that differs from the chosen one in that option alone. */
    private List<Choice> choices(ItemView item, VariantView chosen) {
        List<Choice> choices = new ArrayList<>();
        for (int option = 0; option < item.optionNames().size(); option++) {
            List<String> seen = new ArrayList<>();
            List<Choice.Value> values = new ArrayList<>();
            for (VariantView variant : item.variants()) {
                String value = value(variant, option);
                if (variant.onSale() && !value.isEmpty() && !seen.contains(value)) {
                    seen.add(value);
                    VariantView target = like(item, chosen, option, value, variant);
                    values.add(new Choice.Value(
                            "/items/" + item.handle() + "?v=" + query(target.sku().value()),
                            value,
                            value.equals(value(chosen, option)),
                            !counter.availability(target).buyable()));
                }
            }
            if (values.size() > 1) {
                choices.add(new Choice(item.optionNames().get(option), values));
            }
        }
        return choices;
    }

    private static VariantView like(ItemView item, VariantView chosen, int option, String value, VariantView otherwise) {
        for (VariantView variant : item.variants()) {
            boolean same = variant.onSale() && value(variant, option).equals(value);
            for (int other = 0; same && other < item.optionNames().size(); other++) {
                same = other == option || value(variant, other).equals(value(chosen, other));
            }
            if (same) {
                return variant;
            }
        }
        return otherwise;
    }

    private static String value(VariantView variant, int option) {
        return option < variant.optionValues().size() ? variant.optionValues().get(option) : "";
    }

    /** A few others of its category, always the same ones; where it stands itself is not looked for, shelves can be long. */
    private List<Tile> beside(ItemView item) {
        List<ItemView> shelf = catalog.snapshot().inCategory(item.categorySlug());
        int from = shelf.isEmpty() ? 0 : Math.floorMod(item.handle().hashCode(), shelf.size());
        List<Tile> tiles = new ArrayList<>(BESIDE);
        for (int i = 0; i < shelf.size() && i < 2 * BESIDE && tiles.size() < BESIDE; i++) {
            ItemView other = shelf.get((from + i) % shelf.size());
            Tile tile = other.id().equals(item.id()) ? null : counter.tile(other);
            if (tile != null) {
                tiles.add(tile);
            }
        }
        return tiles;
    }

    /** What a quantity field of such a thing counts in. */
    public static String step(int scale) {
        return scale == 0 ? "1" : new Quantity(1, scale).toString();
    }

    private static List<String> paragraphs(String description) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : description.split("\\n\\s*\\n")) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph.strip());
            }
        }
        return paragraphs;
    }

    private static String summary(ItemView item) {
        String text = item.description().replaceAll("\\s+", " ").strip();
        return text.length() <= 155 ? text : text.substring(0, text.lastIndexOf(' ', 155) + 1).strip() + "…";
    }

    private static String query(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
