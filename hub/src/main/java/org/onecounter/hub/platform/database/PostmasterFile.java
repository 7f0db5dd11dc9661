package org.onecounter.hub.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} says: a server that is running over the data folder, or was when the machine stopped. */
record PostmasterFile(ProcessHandle process, int port) {

    /** The living server of that folder; a file left by a dead one, whose number another program may now have, is removed. */
    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        Optional<ProcessHandle> process =
                lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (process.isEmpty() || !process.get().isAlive() || !serves(process.get(), cluster)) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        int port = lines.size() > 3 && !lines.get(3).isBlank() ? Integer.parseInt(lines.get(3).strip()) : -1;
        return Optional.of(new PostmasterFile(process.get(), port));
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        if (arguments.length > 0) {
            return Arrays.asList(arguments).contains(cluster.toString());
        }
        return process.info().command().orElse("postgres").contains("postgres"); // cannot see: assume the worst
    }
}
