package org.onecounter.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.onecounter.cli.journal.JournalCheck;
import tools.jackson.databind.JsonNode;

/** The promises as hub and tills found them, put together: a promise holds when it holds everywhere. */
record Promises(boolean ok, List<Promise> promises) {

    /** One promise: how many things were looked at, and how many break it. */
    record Promise(String id, boolean ok, long checked, long broken) {
        Promise and(Promise other) {
            return new Promise(id, ok && other.ok, checked + other.checked, broken + other.broken);
        }
    }

    static Promises merged(JsonNode hub, List<JournalCheck> journals) {
        Map<Integer, Promise> all = new TreeMap<>();
        for (JsonNode p : hub.path("promises")) {
            Promise promise = new Promise(
                    p.path("id").asString(), p.path("ok").asBoolean(), p.path("checked").asLong(), p.path("broken").asLong());
            all.merge(number(promise.id()), promise, Promise::and);
        }
        journals.forEach(journal -> journal.counts().forEach((id, count) -> all.merge(
                number(id), new Promise(id, count.broken() == 0, count.checked(), count.broken()), Promise::and)));
        return new Promises(all.values().stream().allMatch(Promise::ok), List.copyOf(all.values()));
    }

    private static int number(String id) {
        return Integer.parseInt(id.replaceAll("\\D", ""));
    }

    String table() {
        StringBuilder text = new StringBuilder();
        for (Promise p : promises) {
            text.append(String.format(Locale.ROOT, "%-5s %-7s %,12d checked", p.id, p.ok ? "holds" : "BROKEN", p.checked));
            text.append(p.broken == 0 ? "\n" : String.format(Locale.ROOT, ", %,d broken%n", p.broken));
        }
        return text + (ok ? "All promises hold." : "A promise is broken.");
    }
}
