package org.onecounter.hub.platform.start;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Face;

/**
 * What the hub was told when it was started.
 *
 * @param data its data folder
 * @param port N: the shop's port, from which the others are counted; 0 takes any free ports (tests)
 * @param databaseUrl a PostgreSQL that somebody else runs, or null for the hub's own
 * @param bind the address its doors listen at
 * @param hosts names by which browsers may call it, beside localhost and plain addresses
 * @param withParent leave when standard input ends, that is when whoever started this process is gone
 */
public record HubSettings(
        Path data, int port, @Nullable String databaseUrl, String bind, Set<String> hosts, boolean withParent) {

    private static final List<String> NAMES =
            List.of("--data", "--port", "--database-url", "--bind", "--host", "--with-parent");

    /** Reads the command line; refuses what it does not know. */
    public static HubSettings parse(String[] args, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            String name = args[i];
            if (!NAMES.contains(name)) {
                throw new StartRefused("Unknown option " + name + "; known are " + String.join(" ", NAMES) + ".");
            }
            if (name.equals("--with-parent")) {
                given.put(name, "");
            } else if (i + 1 < args.length) {
                given.put(name, args[++i]);
            } else {
                throw new StartRefused("Option " + name + " needs a value.");
            }
        }
        String hosts = given.getOrDefault("--host", "");
        return new HubSettings(
                Path.of(given.getOrDefault("--data", ".onecounter/hub")).toAbsolutePath().normalize(),
                port(given.getOrDefault("--port", "8080")),
                given.getOrDefault("--database-url", environment.get("ONECOUNTER_DATABASE_URL")),
                given.getOrDefault("--bind", "127.0.0.1"),
                hosts.isEmpty() ? Set.of() : Set.of(hosts.split(",")),
                given.containsKey("--with-parent"));
    }

    private static int port(String typed) {
        try {
            int port = Integer.parseInt(typed);
            if (port == 0 || port >= 1024 && port <= 65530) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new StartRefused("--port takes a number from 1024 to 65530, not " + typed + ".");
    }

    /** The port of one face, or 0 for any. */
    public int portOf(Face face) {
        return port == 0 ? 0 : port + face.offset();
    }

    /** The port of the hub's own database, or 0 for any. */
    public int databasePort() {
        return port == 0 ? 0 : port + 5;
    }

    /** The folder that only the hub reads: keys, tokens, passwords. */
    public Path secrets() {
        return data.resolve("hub").resolve("secrets");
    }

    /** The folder of the hub's own PostgreSQL. */
    public Path postgres() {
        return data.resolve("hub").resolve("postgres");
    }
}
