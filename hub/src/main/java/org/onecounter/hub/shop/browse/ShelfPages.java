package org.onecounter.hub.shop.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.catalog.CatalogSnapshot;
import org.onecounter.hub.catalog.CategoryView;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.shop.offer.Counter;
import org.onecounter.hub.shop.page.CategoryTile;
import org.onecounter.hub.shop.page.Frame;
import org.onecounter.hub.shop.page.HomePage;
import org.onecounter.hub.shop.page.Link;
import org.onecounter.hub.shop.page.ShelfPage;
import org.onecounter.hub.shop.page.Tile;
import org.onecounter.hub.shop.visit.Frames;
import org.onecounter.hub.shop.visit.Visit;
import org.onecounter.sync.port.Clock;
import org.springframework.stereotype.Component;

/** Lays out the front, the categories and what a search found. */
@Component
class ShelfPages {
    private static final int PAGE = 24;
    private static final int FOUND = 48;
    private static final int WINDOW = 3;
    private static final int FRESH = 8;
    private static final int DOORS = 12;
    private static final long LAID_NANOS = 30_000_000_000L;

    private final Counter counter;
    private final Frames frames;
    private final Clock clock;
    private volatile @Nullable Front front;

    /** What stands at the front for half a minute, or until the catalogue changes; its stock and prices are read anew. */
    private record Front(
            CatalogSnapshot snapshot, long laidAt, List<ItemView> window, List<ItemView> fresh, List<CategoryTile> doors) {}

    ShelfPages(Counter counter, Frames frames, Clock clock) {
        this.counter = counter;
        this.frames = frames;
        this.clock = clock;
    }

    HomePage home(Visit visit, CatalogSnapshot snapshot) {
        Front now = front(snapshot);
        Frame frame = frames.open(visit, "", counter.texts().lead(), "/");
        return new HomePage(
                frame,
                counter.texts().headline(),
                counter.texts().lead(),
                tiles(now.window),
                now.doors,
                tiles(now.fresh));
    }

    ShelfPage category(Visit visit, CatalogSnapshot snapshot, CategoryView category, Turn turn) {
        List<ItemView> items = snapshot.inCategory(category.slug());
        Comparator<ItemView> comparator = turn.comparator();
        if (comparator != null) {
            items = items.stream().sorted(comparator).toList();
        }
        String path = "/categories/" + category.slug();
        int from = Math.min((turn.page() - 1) * PAGE, items.size());
        int to = Math.min(from + PAGE, items.size());
        List<Link> orders = new ArrayList<>();
        for (Turn.Order order : Turn.Order.values()) {
            orders.add(new Link(address(path, order, 1), order.words(), order == turn.order()));
        }
        return new ShelfPage(
                frames.open(visit, category.name(), category.name() + ", with what is in stock now.", path),
                category.name(),
                things(items.size()),
                tiles(items.subList(from, to)),
                orders,
                from > 0 ? address(path, turn.order(), turn.page() - 1) : "",
                to < items.size() ? address(path, turn.order(), turn.page() + 1) : "");
    }

    ShelfPage found(Visit visit, CatalogSnapshot snapshot, String query) {
        List<ItemView> items = query.isEmpty() ? List.of() : snapshot.search(query, FOUND);
        Frame open = frames.open(visit, "Search", "", "/search");
        Frame frame = new Frame(
                open.chrome(), open.title(), "", open.canonical(), open.csrf(), open.count(), query, false, 0, List.of());
        String sentence = query.isEmpty() ? "Type what you are looking for." : things(items.size());
        return new ShelfPage(
                frame, query.isEmpty() ? "Search" : "“" + query + "”", sentence, tiles(items), List.of(), "", "");
    }

    List<Tile> tiles(List<ItemView> items) {
        return items.stream().map(counter::tile).filter(Objects::nonNull).toList();
    }

    private Front front(CatalogSnapshot snapshot) {
        Front known = front;
        if (known == null || known.snapshot != snapshot || clock.nanos() - known.laidAt > LAID_NANOS) {
            known = build(snapshot);
            front = known;
        }
        return known;
    }

    /** Newest first by id (ids are made in time order), goods only; the window takes one of each of the first categories. */
    private Front build(CatalogSnapshot snapshot) {
        List<ItemView> fresh = new ArrayList<>();
        List<ItemView> window = new ArrayList<>();
        List<CategoryTile> doors = new ArrayList<>();
        for (CategoryView category : snapshot.categories()) {
            List<ItemView> items = snapshot.inCategory(category.slug());
            List<ItemView> newest = newest(items);
            Tile sign = newest.isEmpty() ? null : counter.tile(newest.getFirst());
            if (sign != null) {
                window.add(newest.getFirst());
                fresh.addAll(newest.subList(1, newest.size()));
                doors.add(new CategoryTile(
                        "/categories/" + category.slug(), category.name(), things(items.size()), sign.picture()));
            }
        }
        return new Front(
                snapshot,
                clock.nanos(),
                List.copyOf(window.subList(0, Math.min(WINDOW, window.size()))),
                mixed(fresh, doors.size()),
                List.copyOf(doors.subList(0, Math.min(DOORS, doors.size()))));
    }

    /** The newest goods that can be had, no two with the same picture. */
    private List<ItemView> newest(List<ItemView> items) {
        Set<String> pictures = new HashSet<>();
        return items.stream()
                .sorted(Comparator.comparing((ItemView item) -> item.id().value(), CatalogSnapshot.BY_BYTES).reversed())
                .filter(item -> {
                    VariantView first = counter.first(item);
                    return first != null
                            && first.tracked()
                            && !first.service()
                            && counter.availability(first).buyable()
                            && pictures.add(item.picture());
                })
                .limit(1 + FRESH / 2)
                .toList();
    }

    /** Takes from each category in turn, so that the shelf of new things is not all of one kind. */
    private static List<ItemView> mixed(List<ItemView> byCategory, int categories) {
        List<ItemView> mixed = new ArrayList<>();
        int step = Math.max(1, byCategory.size() / Math.max(1, Math.min(FRESH, categories)));
        for (int start = 0; start < step && mixed.size() < FRESH; start++) {
            for (int at = start; at < byCategory.size() && mixed.size() < FRESH; at += step) {
                mixed.add(byCategory.get(at));
            }
        }
        return List.copyOf(mixed);
    }

    private static String things(int count) {
        return switch (count) {
            case 0 -> "Nothing found.";
            case 1 -> "One thing";
            default -> count + " things";
        };
    }

    private static String address(String path, Turn.Order order, int page) {
        StringBuilder address = new StringBuilder(path);
        if (order != Turn.Order.NAME) {
            address.append("?order=").append(order.parameter());
        }
        if (page > 1) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append("page=").append(page);
        }
        return address.toString();
    }
}
