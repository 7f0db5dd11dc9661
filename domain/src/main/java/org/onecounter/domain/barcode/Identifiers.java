package org.onecounter.domain.barcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All application identifiers, by their number. */
final class Identifiers {

    private static final Map<String, Identifier> BY_NUMBER = new TreeMap<>();

    static {
        for (String entry : DictionaryText.ENTRIES.split("\n")) read(entry);
    }

    private Identifiers() {}

    static @Nullable Identifier find(String ai) {
        return BY_NUMBER.get(ai);
    }

    /** The identifier a raw element string begins with at this place; no identifier is the beginning of another. */
    static @Nullable Identifier at(String text, int place) {
        for (int length = 2; length <= 4 && place + length <= text.length(); length++) {
            Identifier found = find(text.substring(place, place + length));
            if (found != null) return found;
        }
        return null;
    }

    private static void read(String entry) {
        int hash = entry.indexOf(" # ");
        String title = hash < 0 ? "" : entry.substring(hash + 3);
        String[] words = (hash < 0 ? entry : entry.substring(0, hash)).split(" ");
        String flags = "";
        List<Component> components = new ArrayList<>();
        List<List<String>> required = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        List<List<String>> qualifiers = null;
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (word.startsWith("req=")) required.add(List.of(word.substring(4).split(",")));
            else if (word.startsWith("ex=")) excluded.addAll(List.of(word.substring(3).split(",")));
            else if (word.startsWith("dlpkey")) qualifiers = orders(word);
            else if (Component.isForm(word)) components.add(Component.parse(word));
            else flags = word;
        }
        for (String ai : numbers(words[0])) {
            BY_NUMBER.put(ai, new Identifier(
                    ai, flags.contains("*"), flags.contains("?"), List.copyOf(components), List.copyOf(required),
                    List.copyOf(excluded), qualifiers, title));
        }
    }

    private static List<List<String>> orders(String word) {
        List<List<String>> orders = new ArrayList<>();
        int equals = word.indexOf('=');
        if (equals < 0) return List.of(List.of());
        for (String order : word.substring(equals + 1).split("\\|")) orders.add(List.of(order.split(",")));
        return List.copyOf(orders);
    }

    private static List<String> numbers(String range) {
        int dash = range.indexOf('-');
        if (dash < 0) return List.of(range);
        List<String> numbers = new ArrayList<>();
        int last = Integer.parseInt(range.substring(dash + 1));
        for (int number = Integer.parseInt(range.substring(0, dash)); number <= last; number++) numbers.add(Integer.toString(number));
        return numbers;
    }
}
