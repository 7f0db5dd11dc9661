package org.onecounter.hub.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The words of a part of the catalogue, sorted, each with the items it stands in; rebuilt whole when one item changes. */
final class SearchShard {

    /** An item found, with how well it fits: higher is better. */
    record Hit(ItemView item, int score) {}

    static final SearchShard EMPTY = of(List.of());

    private static final int TITLE_WORD = 8;
    private static final int TITLE_PREFIX = 4;
    private static final int OTHER_WORD = 3;
    private static final int OTHER_PREFIX = 1;

    private final List<ItemView> items;
    private final String[] words;
    private final int[][] places; // item index × 2, + 1 when the word stands in the title

    private SearchShard(List<ItemView> items, String[] words, int[][] places) {
        this.items = items;
        this.words = words;
        this.places = places;
    }

    static SearchShard of(Collection<ItemView> unsorted) {
        List<ItemView> items = unsorted.stream()
                .sorted(Comparator.comparing(item -> item.id().value(), CatalogSnapshot.BY_BYTES))
                .toList();
        var index = new TreeMap<String, TreeSet<Integer>>();
        for (int i = 0; i < items.size(); i++) {
            int place = i * 2;
            ItemView item = items.get(i);
            add(index, place + 1, item.title());
            add(index, place, item.brand());
            add(index, place, item.categoryName());
            for (VariantView variant : item.variants()) {
                add(index, place, variant.options());
                add(index, place, variant.sku().value());
                variant.gtins().forEach(gtin -> add(index, place, gtin.digits14()));
            }
        }
        int[][] places = index.values().stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new SearchShard(items, index.keySet().toArray(String[]::new), places);
    }

    private static void add(TreeMap<String, TreeSet<Integer>> index, int place, String text) {
        for (String word : SearchWords.of(text)) {
            index.computeIfAbsent(word, w -> new TreeSet<>()).add(place);
        }
    }

    List<ItemView> items() {
        return items;
    }

    /** Gives every item in which each of the words begins some word. */
    void find(List<String> wanted, Consumer<Hit> hits) {
        int[] total = new int[items.size()];
        for (String word : wanted) {
            int[] best = scores(word);
            boolean any = false;
            for (int i = 0; i < total.length; i++) {
                total[i] = total[i] < 0 || best[i] == 0 ? -1 : total[i] + best[i];
                any |= total[i] > 0;
            }
            if (!any) return;
        }
        for (int i = 0; i < total.length; i++) {
            if (total[i] > 0) hits.accept(new Hit(items.get(i), total[i]));
        }
    }

    private int[] scores(String word) {
        int[] best = new int[items.size()];
        int at = Arrays.binarySearch(words, word);
        for (int w = at < 0 ? -at - 1 : at; w < words.length && words[w].startsWith(word); w++) {
            boolean whole = words[w].length() == word.length();
            for (int place : places[w]) {
                int score = (place & 1) == 1 ? (whole ? TITLE_WORD : TITLE_PREFIX) : (whole ? OTHER_WORD : OTHER_PREFIX);
                best[place >> 1] = Math.max(best[place >> 1], score);
            }
        }
        return best;
    }
}
