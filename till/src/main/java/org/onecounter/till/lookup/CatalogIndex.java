package org.onecounter.till.lookup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.till.lookup.Lookup.Found;
import org.onecounter.till.lookup.LookupItem.LookupVariant;

/** The catalogue in memory: by id, GTIN, SKU and words. A scan is answered from here in microseconds, with 250,000 variants. */
final class CatalogIndex {

    private record Entry(Found found, String words) {}

    private final Map<UUID, LookupItem> items = new ConcurrentHashMap<>();
    private final Map<UUID, Entry> variants = new ConcurrentHashMap<>();
    private final Map<String, UUID> byGtin = new ConcurrentHashMap<>();
    private final Map<String, UUID> bySku = new ConcurrentHashMap<>();

    /** Puts an item in the place of what was known of it; one no longer active is forgotten. */
    void put(LookupItem item) {
        remove(item.id());
        if (!item.active()) {
            return;
        }
        items.put(item.id(), item);
        for (LookupVariant variant : item.variants()) {
            if (variant.active()) {
                variants.put(variant.id(), new Entry(new Found(item, variant), words(item, variant)));
                variant.gtins().forEach(gtin -> byGtin.put(gtin, variant.id()));
                bySku.put(key(variant.sku()), variant.id());
            }
        }
    }

    void remove(UUID itemId) {
        LookupItem known = items.remove(itemId);
        if (known == null) {
            return;
        }
        for (LookupVariant variant : known.variants()) {
            variants.remove(variant.id());
            variant.gtins().forEach(gtin -> byGtin.remove(gtin, variant.id()));
            bySku.remove(key(variant.sku()), variant.id());
        }
    }

    List<UUID> ids() {
        return List.copyOf(items.keySet());
    }

    List<LookupItem> items() {
        return items.values().stream()
                .sorted(Comparator.comparing(LookupItem::categoryName).thenComparing(LookupItem::title).thenComparing(LookupItem::id))
                .toList();
    }

    Optional<Found> variant(@Nullable UUID id) {
        Entry entry = id == null ? null : variants.get(id);
        return entry == null ? Optional.empty() : Optional.of(entry.found());
    }

    Optional<Found> byGtin(String digits14) {
        return variant(byGtin.get(digits14));
    }

    Optional<Found> bySku(String sku) {
        return variant(bySku.get(key(sku)));
    }

    List<Found> search(String text, int limit) {
        List<String> wanted = List.of(fold(text).strip().split("\\s+"));
        if (wanted.getFirst().isEmpty()) {
            return List.of();
        }
        List<Entry> hits = new ArrayList<>();
        for (Entry entry : variants.values()) {
            if (wanted.stream().allMatch(entry.words()::contains)) {
                hits.add(entry);
            }
        }
        String first = wanted.getFirst();
        hits.sort(Comparator.comparing((Entry hit) -> !hit.words().startsWith(first))
                .thenComparing(hit -> !hit.words().contains(" " + first))
                .thenComparing(Entry::words)
                .thenComparing(hit -> hit.found().variant().id()));
        return hits.stream().limit(limit).map(Entry::found).toList();
    }

    private static String words(LookupItem item, LookupVariant variant) {
        return fold(item.title() + " " + variant.options() + " " + variant.sku() + " " + String.join(" ", variant.gtins()));
    }

    /** Lower case without accents, so that "creme" finds "Crème". */
    private static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        apart.chars().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).forEach(c -> kept.append((char) c));
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    private static String key(String sku) {
        return new Sku(sku).key();
    }
}
