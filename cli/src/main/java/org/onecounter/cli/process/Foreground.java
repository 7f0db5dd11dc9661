package org.onecounter.cli.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that has our terminal until it ends. */
public final class Foreground {
    private Foreground() {}

    /** Runs it and gives its exit status; when we are stopped, it is. */
    public static int run(List<String> command) throws IOException, InterruptedException {
        return run(command, Path.of(""));
    }

    /** The same in a folder. */
    public static int run(List<String> command, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .inheritIO()
                .start();
        Thread stop = new Thread(() -> {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        });
        Runtime.getRuntime().addShutdownHook(stop);
        return process.waitFor();
    }
}
