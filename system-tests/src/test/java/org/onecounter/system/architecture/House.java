package org.onecounter.system.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The plan of the house, written once: the rules are checked from it and the diagram in ARCHITECTURE.md is drawn from it.
 * Adding an edge is a visible change of this file, with its reason beside it.
 */
final class House {

    /** Which module may import which of ours (design §2). */
    static final Map<String, Set<String>> MODULES = new LinkedHashMap<>();

    static {
        MODULES.put("domain", Set.of());
        MODULES.put("sync", Set.of("domain"));
        MODULES.put("devices", Set.of("domain"));
        MODULES.put("hub", Set.of("domain", "sync"));
        MODULES.put("till", Set.of("domain", "sync", "devices"));
        MODULES.put("cli", Set.of("domain", "sync"));
    }

    /** The hub's floors, lowest first: a room may import rooms of lower floors. */
    static final List<Set<String>> FLOORS = List.of(
            Set.of("platform"),
            Set.of("outbox", "feed"),
            Set.of("catalog", "prices", "locations", "staff", "tills", "facts", "orders", "payments", "stock", "cases", "mail"),
            Set.of("flows", "views", "verify", "requote", "imports"),
            Set.of("admin", "shop", "uplink"));

    /** Edges on one floor, each with its reason. */
    static final Map<String, String> ON_ONE_FLOOR = Map.of(
            "feed>outbox", "the publisher empties the outbox",
            "imports>flows", "an import's stock and history go through the intake",
            "views>requote", "the front page shows the count of re-quotes",
            "views>flows", "the list of tills asks for figures that only the views can read");

    private House() {}

    static int floorOf(String room) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(room)) {
                return i;
            }
        }
        return -1;
    }

    static boolean mayImport(String from, String to) {
        return from.equals(to) || floorOf(to) < floorOf(from) || ON_ONE_FLOOR.containsKey(from + ">" + to);
    }

    /** The house as Mermaid, for ARCHITECTURE.md. */
    static String drawn() {
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TD\n");
        MODULES.forEach((module, imports) ->
                new TreeSet<>(imports).forEach(to -> text.append("  ").append(module).append(" --> ").append(to).append('\n')));
        text.append("  subgraph inside the hub, a room imports only floors below\n");
        for (int i = FLOORS.size() - 1; i >= 0; i--) {
            text.append("    floor").append(i).append("[\"").append(String.join(" · ", new TreeSet<>(FLOORS.get(i)))).append("\"]\n");
        }
        for (int i = FLOORS.size() - 1; i > 0; i--) {
            text.append("    floor").append(i).append(" --> floor").append(i - 1).append('\n');
        }
        return text.append("  end\n```\n").toString();
    }
}
