package org.onecounter.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks before a demo is built whether it could run: ports and disk. The launcher runs this file as source, when nothing is
 * compiled yet, so it stands alone.
 */
final class Preflight {
    /** What a demo with its sample data and a day of sales takes, and a build beside it. */
    private static final long BYTES_NEEDED = 1_500L << 20;

    private static final int LAST = 5;

    private Preflight() {}

    /** Arguments are those of the demo; prints one sentence and exits with 2 when something is missing. */
    public static void main(String[] args) throws IOException {
        List<String> given = List.of(args);
        String complaint = complaint(option(given, "--port", "8080"), Path.of(option(given, "--data", ".")).toAbsolutePath());
        if (!complaint.isEmpty()) {
            System.err.println(complaint);
            System.exit(2);
        }
    }

    /** The first thing that is in the way, or the empty text. */
    static String complaint(String typedPort, Path data) throws IOException {
        int port;
        try {
            port = Integer.parseInt(typedPort);
        } catch (NumberFormatException e) {
            port = -1;
        }
        if (port < 1024 || port > 65_530) {
            return "--port takes a number from 1024 to 65530, not " + typedPort + ".";
        }
        for (int p = port; p <= port + LAST; p++) {
            if (!free(p) && !(p == port + LAST && isOurDatabase(data, p))) {
                return "Port " + p + " is in use by another program (the demo needs " + port + " to " + (port + LAST)
                        + "); stop that one, or choose others with --port N.";
            }
        }
        Path existing = data;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        long left = Files.getFileStore(existing).getUsableSpace();
        if (left < BYTES_NEEDED) {
            return "Only " + (left >> 20) + " MB are free in " + existing + ", the demo needs " + (BYTES_NEEDED >> 20)
                    + " MB; make room, or choose another folder with --data DIR.";
        }
        return "";
    }

    /** A hub that was killed left its database running; the next one takes it over. */
    private static boolean isOurDatabase(Path data, int port) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("hub/postgres/data/postmaster.pid"));
            return lines.size() > 3
                    && lines.get(3).strip().equals(Integer.toString(port))
                    && ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent();
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String option(List<String> given, String name, String otherwise) {
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).startsWith(name + "=")) {
                return given.get(i).substring(name.length() + 1);
            }
            if (given.get(i).equals(name) && i + 1 < given.size()) {
                return given.get(i + 1);
            }
        }
        return otherwise;
    }
}
