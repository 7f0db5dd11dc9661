package org.onecounter.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The PostgreSQL of a hub that was killed: it goes on alone until the next hub takes it over, or we stop it. */
public final class OrphanDatabase {
    private OrphanDatabase() {}

    /** Stops the one over a data folder, if there is one. */
    public static void stop(Path data) {
        Path cluster = data.resolve("hub/postgres/data");
        Optional<ProcessHandle> server = server(cluster);
        if (server.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.get().pid())).start().waitFor(); // its fast, clean stop
            for (int i = 0; i < 300 && server.get().isAlive(); i++) {
                Thread.sleep(100);
            }
        } catch (IOException e) {
            server.get().destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> server(Path cluster) {
        try {
            long pid = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip());
            return ProcessHandle.of(pid).filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                    .contains(cluster.toString()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // no file, or not one that a server wrote
        }
    }
}
