package org.onecounter.hub.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.start.StartRefused;

/**
 * As whom PostgreSQL runs: it refuses to be root. A normal user runs it directly; root enters an empty user namespace
 * where that is allowed (files stay root's own); else root becomes a service user who then owns the data.
 */
final class PostgresUser {
    private final List<String> prefix;
    private final @Nullable Integer uid;

    private PostgresUser(List<String> prefix, @Nullable Integer uid) {
        this.prefix = prefix;
        this.uid = uid;
    }

    /** The first way that works on this machine. */
    static PostgresUser find() {
        return find(System.getProperty("onecounter.postgres.user", ""));
    }

    /** A named way for tests: "namespace" or "service"; empty tries them in order. */
    static PostgresUser find(String forced) {
        if (forced.isEmpty() && !isRoot()) {
            return new PostgresUser(List.of(), null);
        }
        if (!forced.equals("service") && succeeds("unshare", "-U", "true")) {
            return new PostgresUser(List.of("unshare", "-U"), null);
        }
        int uid = serviceUid();
        String id = Integer.toString(uid);
        List<String> become = List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups");
        List<String> probe = new ArrayList<>(become);
        probe.add("true");
        if (succeeds(probe.toArray(String[]::new))) {
            return new PostgresUser(become, uid);
        }
        throw new StartRefused("PostgreSQL does not run as root, and neither unshare nor setpriv work here;"
                + " start Onecounter as a normal user, or give a database with --database-url.");
    }

    /** The command as that user. */
    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Gives a folder and all in it to that user, where it is another one than ours. */
    void own(Path folder) throws IOException {
        if (uid == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:uid", uid);
                Files.setAttribute(path, "unix:gid", uid);
            }
        }
    }

    /** Refuses with a sentence when that user cannot come to the folder. */
    void mustReach(Path folder) {
        if (uid != null && !succeeds(command(List.of("test", "-x", folder.toString())).toArray(String[]::new))) {
            throw new StartRefused("PostgreSQL does not run as root, and the service user it would run as cannot reach "
                    + folder + "; choose a --data folder that other users may enter, or start as a normal user.");
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int serviceUid() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.UTF_8);
            for (String name : List.of("onecounter", "postgres", "nobody")) {
                for (String line : lines) {
                    if (line.startsWith(name + ":")) {
                        return Integer.parseInt(line.split(":")[2]);
                    }
                }
            }
        } catch (IOException e) {
            // the usual number of nobody
        }
        return 65534;
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
