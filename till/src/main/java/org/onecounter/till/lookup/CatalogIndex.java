package org.onecounter.till.lookup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final Comparator<Entry> BY_WORDS =
            Comparator.comparing(Entry::words).thenComparing(entry -> entry.found().variant().id());

    private final Map<UUID, LookupItem> items = new ConcurrentHashMap<>();
    private final Map<UUID, Entry> variants = new ConcurrentHashMap<>();
    private final Map<String, UUID> byGtin = new ConcurrentHashMap<>();
    private final Map<String, UUID> bySku = new ConcurrentHashMap<>();
    private volatile Entry @Nullable [] sorted;

    /** Puts an item in the place of what was known of it; one no longer active is forgotten. */
    void put(LookupItem item) {
        remove(item.id());
        sorted = null;
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
        sorted = null;
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

    /** What begins with the first word comes first, then what holds all words anywhere; it stops at the limit, so a broad word is cheap. */
    List<Found> search(String text, int limit) {
        List<String> wanted = List.of(fold(text).strip().split("\\s+"));
        String first = wanted.getFirst();
        if (first.isEmpty()) {
            return List.of();
        }
        Entry[] all = sorted();
        int from = firstAtLeast(all, first);
        int to = from;
        List<Found> hits = new ArrayList<>();
        for (; to < all.length && all[to].words().startsWith(first); to++) {
            collect(all[to], wanted, hits, limit);
        }
        for (int i = 0; i < all.length && hits.size() < limit; i++) {
            if (i < from || i >= to) {
                collect(all[i], wanted, hits, limit);
            }
        }
        return hits;
    }

    private static void collect(Entry entry, List<String> wanted, List<Found> hits, int limit) {
        if (hits.size() >= limit) {
            return;
        }
        for (String word : wanted) {
            if (!entry.words().contains(word)) {
                return;
            }
        }
        hits.add(entry.found());
    }

    private static int firstAtLeast(Entry[] all, String word) {
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[middle].words().compareTo(word) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Sorts for searching, away from whoever types the first word. */
    void prepare() {
        Thread.ofPlatform().daemon().name("catalogue").start(this::sorted);
    }

    private Entry[] sorted() {
        Entry[] known = sorted;
        if (known == null) {
            known = variants.values().toArray(new Entry[0]);
            Arrays.sort(known, BY_WORDS);
            sorted = known;
        }
        return known;
    }

    private static String words(LookupItem item, LookupVariant variant) {
        return fold(item.title() + " " + variant.options() + " " + variant.sku() + " " + String.join(" ", variant.gtins()));
    }

    /** Lower case without accents, so that "creme" finds "Crème". */
    private static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        apart.chars().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).forEach(c -> kept.append((char) c));
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    private static String key(String sku) {
        return isAscii(sku) ? sku.toLowerCase(Locale.ROOT) : new Sku(sku).key();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
