package org.onecounter.till.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the till was started with; {@link #parse} refuses what it does not know, in one line a person can act on. */
public record TillOptions(Path data, int port, @Nullable URI hub, @Nullable String enrol, int columns, boolean withParent) {

    /** How to start a till. */
    public static final String USAGE = "Usage: till --data DIR --port N [--hub https://127.0.0.1:N] [--enrol CODE] [--paper 42|32] [--with-parent]";

    private static final String WITH_PARENT = "--with-parent"; // leave when standard input ends: whoever started it is gone
    private static final Set<String> KNOWN = Set.of("--data", "--port", "--hub", "--enrol", "--paper");

    /** A start that cannot be: the message is for the person at the terminal. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        public Unusable(String sentence) {
            super(sentence);
        }
    }

    /** Reads the command line; port 0 takes a free one. */
    public static TillOptions parse(String... all) throws Unusable {
        boolean withParent = Arrays.asList(all).contains(WITH_PARENT);
        String[] args = Arrays.stream(all).filter(arg -> !arg.equals(WITH_PARENT)).toArray(String[]::new);
        Map<String, String> given = pairs(args);
        String data = given.get("--data");
        if (data == null) {
            throw new Unusable("--data is missing. " + USAGE);
        }
        String hub = given.get("--hub");
        return new TillOptions(
                Path.of(data).toAbsolutePath().normalize(),
                number(given, "--port", 0, 0, 65_535),
                hub == null ? null : hub(hub),
                given.get("--enrol"),
                number(given, "--paper", 42, 32, 48),
                withParent);
    }

    private static Map<String, String> pairs(String[] args) throws Unusable {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!KNOWN.contains(args[i])) {
                throw new Unusable("Unknown option " + args[i] + ". " + USAGE);
            }
            if (i + 1 == args.length) {
                throw new Unusable(args[i] + " needs a value. " + USAGE);
            }
            given.put(args[i], args[i + 1]);
        }
        return given;
    }

    private static int number(Map<String, String> given, String name, int otherwise, int least, int most) throws Unusable {
        String text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with the value
        }
        throw new Unusable(name + " must be a number from " + least + " to " + most + ", not " + text + ".");
    }

    private static URI hub(String text) throws Unusable {
        try {
            URI uri = URI.create(text);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Unusable("--hub must be an https address such as https://127.0.0.1:8084, not " + text + ".");
    }
}
