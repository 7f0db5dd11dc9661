package org.onecounter.hub.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.domain.catalog.VariantId;

/**
 * The whole catalogue at one moment, immutable.
 *
 * <p>A change makes a new snapshot that shares with the old one all it did not touch, so a catalogue of 40,000 items
 * takes an edit in well under a millisecond of copying and readers never wait.
 */
public final class CatalogSnapshot {

    /** Ids in byte order; {@link UUID#compareTo} is signed and would not agree with the database. */
    public static final Comparator<UUID> BY_BYTES = (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    };

    private static final Comparator<ItemView> BY_TITLE = Comparator.comparing(
                    (ItemView item) -> SearchWords.fold(item.title()))
            .thenComparing(item -> item.id().value(), BY_BYTES);
    private static final int PARTS = 256;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_QUERY = 200;
    private static final CatalogSnapshot EMPTY = new CatalogSnapshot(
            0,
            ShardedMap.empty(),
            ShardedMap.empty(),
            ShardedMap.empty(),
            ShardedMap.empty(),
            ShardedMap.empty(),
            filled(),
            Map.of());

    private final long version;
    private final ShardedMap<ItemId, ItemView> items;
    private final ShardedMap<String, ItemId> handles;
    private final ShardedMap<VariantId, VariantView> variants;
    private final ShardedMap<String, VariantId> codes;
    private final ShardedMap<String, List<ItemView>> shelves; // items on sale by category slug
    private final SearchShard[] parts; // by the first byte of the item id's hash, so paging and search go part by part
    private final Map<String, CategoryView> categories; // by slug, in rank order

    private CatalogSnapshot(
            long version,
            ShardedMap<ItemId, ItemView> items,
            ShardedMap<String, ItemId> handles,
            ShardedMap<VariantId, VariantView> variants,
            ShardedMap<String, VariantId> codes,
            ShardedMap<String, List<ItemView>> shelves,
            SearchShard[] parts,
            Map<String, CategoryView> categories) {
        this.version = version;
        this.items = items;
        this.handles = handles;
        this.variants = variants;
        this.codes = codes;
        this.shelves = shelves;
        this.parts = parts;
        this.categories = categories;
    }

    /** A catalogue of nothing. */
    public static CatalogSnapshot empty() {
        return EMPTY;
    }

    /** Rises with every change; a reader that kept a snapshot sees by it that there is a newer one. */
    public long version() {
        return version;
    }

    /** The item of that id, in any status. */
    public Optional<ItemView> item(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The item whose address that is, in any status but HISTORY; a shop shows it only when it is on sale. */
    public Optional<ItemView> byHandle(String handle) {
        return Optional.ofNullable(handles.get(handle)).flatMap(this::item);
    }

    /** The variant of that id, in any status, those of imported history too. */
    public Optional<VariantView> variant(VariantId id) {
        return Optional.ofNullable(variants.get(id));
    }

    /** The variant whose SKU (without regard to case) or GTIN (8 to 14 digits, any length of the same number) that is. */
    public Optional<VariantView> byCode(String code) {
        String typed = code.strip();
        VariantId found = codes.get(skuKey(new Sku(typed)));
        if (found == null) found = gtinKey(typed).map(codes::get).orElse(null);
        return Optional.ofNullable(found).flatMap(this::variant);
    }

    /** All categories in rank order. */
    public List<CategoryView> categories() {
        return List.copyOf(categories.values());
    }

    /** The category of that slug. */
    public Optional<CategoryView> category(String slug) {
        return Optional.ofNullable(categories.get(slug));
    }

    /** The items on sale in that category, by title; none for an unknown slug. */
    public List<ItemView> inCategory(String slug) {
        List<ItemView> found = shelves.get(slug);
        return found == null ? List.of() : found;
    }

    /** Items on sale that fit the words, best first: an exact SKU or GTIN, then whole words in the title, then beginnings. */
    public List<ItemView> search(String query, int limit) {
        return find(query, limit).stream().filter(ItemView::onSale).limit(limit).toList();
    }

    /** As {@link #search}, over items of every status but HISTORY: for people who keep the catalogue. */
    public List<ItemView> find(String query, int limit) {
        String typed = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
        var found = new LinkedHashMap<ItemId, ItemView>();
        byCode(typed).flatMap(variant -> item(variant.itemId())).ifPresent(item -> found.put(item.id(), item));
        List<String> words = SearchWords.of(typed);
        if (!words.isEmpty()) {
            var hits = new ArrayList<SearchShard.Hit>();
            for (SearchShard part : parts) {
                part.find(words.subList(0, Math.min(words.size(), MOST_WORDS)), hits::add);
            }
            hits.sort(Comparator.comparingInt(SearchShard.Hit::score)
                    .reversed()
                    .thenComparing(SearchShard.Hit::item, BY_TITLE));
            hits.stream().map(SearchShard.Hit::item).forEach(item -> found.putIfAbsent(item.id(), item));
        }
        return found.values().stream().limit(limit).toList();
    }

    /**
     * The next items after that one in a fixed order, for paging through all of it; from the start when null. HISTORY
     * is left out.
     */
    public List<ItemView> after(@Nullable ItemId last, int limit) {
        var page = new ArrayList<ItemView>();
        for (int p = last == null ? 0 : part(last); p < PARTS && page.size() < limit; p++) {
            for (ItemView item : parts[p].items()) {
                boolean seen = last != null
                        && p == part(last)
                        && BY_BYTES.compare(item.id().value(), last.value()) <= 0;
                if (!seen && page.size() < limit) page.add(item);
            }
        }
        return page;
    }

    /** How many items there are, HISTORY left out. */
    public int size() {
        return Arrays.stream(parts).mapToInt(part -> part.items().size()).sum();
    }

    /** This catalogue with the given items in place of what they were. */
    public CatalogSnapshot with(Collection<ItemView> changed) {
        return with(changed, categories.values());
    }

    /** This catalogue with the given items in place of what they were, and these categories in place of all. */
    public CatalogSnapshot with(Collection<ItemView> changed, Collection<CategoryView> allCategories) {
        var gone = new Keys();
        var put = new Keys();
        var shown = new HashMap<Integer, Map<ItemId, ItemView>>();
        Set<String> touched = new HashSet<>();
        for (ItemView item : changed) {
            ItemView before = items.get(item.id());
            if (before != null) {
                gone.add(before);
                touched.add(before.categorySlug());
            }
            touched.add(item.categorySlug());
            put.add(item);
            Map<ItemId, ItemView> part = shown.computeIfAbsent(part(item.id()), this::itemsOfPart);
            if (item.status() == SaleStatus.HISTORY) part.remove(item.id());
            else part.put(item.id(), item);
        }
        SearchShard[] nextParts = parts.clone();
        shown.forEach((part, its) -> nextParts[part] = SearchShard.of(its.values()));
        var nextShelves = shelves.with(touched, shelvesOf(touched, changed));
        return new CatalogSnapshot(
                version + 1,
                items.with(List.of(), put.items),
                handles.with(gone.handles.keySet(), put.handles),
                variants.with(gone.variants.keySet(), put.variants),
                codes.with(gone.codes.keySet(), put.codes),
                nextShelves,
                nextParts,
                counted(allCategories, nextShelves));
    }

    private Map<ItemId, ItemView> itemsOfPart(int part) {
        var its = new HashMap<ItemId, ItemView>();
        parts[part].items().forEach(item -> its.put(item.id(), item));
        return its;
    }

    private Map<String, List<ItemView>> shelvesOf(Set<String> slugs, Collection<ItemView> changed) {
        var byId = new HashMap<ItemId, ItemView>();
        slugs.forEach(slug -> inCategory(slug).forEach(item -> byId.put(item.id(), item)));
        changed.forEach(item -> byId.put(item.id(), item));
        var next = new TreeMap<String, List<ItemView>>();
        byId.values().stream()
                .filter(ItemView::onSale)
                .sorted(BY_TITLE)
                .forEach(item -> next.computeIfAbsent(item.categorySlug(), slug -> new ArrayList<>())
                        .add(item));
        next.replaceAll((slug, its) -> List.copyOf(its));
        return next;
    }

    private static Map<String, CategoryView> counted(
            Collection<CategoryView> all, ShardedMap<String, List<ItemView>> shelves) {
        var bySlug = new LinkedHashMap<String, CategoryView>();
        all.stream()
                .sorted(Comparator.comparingInt(CategoryView::rank).thenComparing(CategoryView::slug))
                .forEach(c -> {
                    List<ItemView> its = shelves.get(c.slug());
                    bySlug.put(
                            c.slug(), new CategoryView(c.id(), c.slug(), c.name(), c.rank(), its == null ? 0 : its.size()));
                });
        return bySlug;
    }

    private static int part(ItemId id) {
        return (int) (id.value().getLeastSignificantBits() & (PARTS - 1));
    }

    private static SearchShard[] filled() {
        var parts = new SearchShard[PARTS];
        Arrays.fill(parts, SearchShard.EMPTY);
        return parts;
    }

    private static String skuKey(Sku sku) {
        return "S" + sku.key();
    }

    private static Optional<String> gtinKey(String digits) {
        boolean plausible = digits.length() >= 8
                && digits.length() <= 14
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plausible ? Optional.of("G" + "0".repeat(14 - digits.length()) + digits) : Optional.empty();
    }

    /** What an item is found by. */
    private static final class Keys {
        final Map<ItemId, ItemView> items = new HashMap<>();
        final Map<String, ItemId> handles = new HashMap<>();
        final Map<VariantId, VariantView> variants = new HashMap<>();
        final Map<String, VariantId> codes = new HashMap<>();

        void add(ItemView item) {
            items.put(item.id(), item);
            item.variants().forEach(variant -> variants.put(variant.id(), variant));
            if (item.status() == SaleStatus.HISTORY) return;
            handles.put(item.handle(), item.id());
            for (VariantView variant : item.variants()) {
                codes.put(skuKey(variant.sku()), variant.id());
                for (Gtin gtin : variant.gtins()) codes.put("G" + gtin.digits14(), variant.id());
            }
        }
    }
}
