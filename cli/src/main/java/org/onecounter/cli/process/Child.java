package org.onecounter.cli.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process we started. It holds the other end of its standard input: when we are gone, however we died, it notices and
 * leaves. What it complains about goes into a log file.
 */
public final class Child implements AutoCloseable {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration GRACE = Duration.ofSeconds(40);

    private final String name;
    private final Process process;
    private final Path log;
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private volatile boolean stopping;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts it; its log is begun anew. */
    public static Child start(String name, List<String> command, Path log) {
        List<String> all = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            all.add(SETSID.toString()); // Ctrl-C at the terminal is for us; we stop the children in order
        }
        all.addAll(command);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(all).redirectError(log.toFile()).start();
            Child child = new Child(name, process, log);
            Thread.ofVirtual().start(child::listen);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException("The " + name + " cannot be started", e);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (words.length == 3 && words[0].equals("READY") && name.startsWith(words[1])) {
                    ready.complete(words[2]);
                }
            }
        } catch (IOException e) {
            // its end is noticed below
        }
        ready.completeExceptionally(new IOException("ended"));
    }

    /** Waits until it serves and gives its address; complains with its last words when it does not. */
    public String address(Duration patience) {
        try {
            return ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        } catch (ExecutionException e) {
            throw new Complaint("The " + name + " did not start: " + lastWords());
        } catch (TimeoutException e) {
            throw new Complaint("The " + name + " did not start within " + patience.toSeconds() + " s; see " + log + ".");
        }
    }

    /** The last line it wrote that is no stack trace. */
    public String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("\t") && !line.contains("Wrapped by"))
                    .toList();
            return lines.isEmpty() ? "it said nothing." : lines.getLast() + " (more in " + log + ")";
        } catch (IOException e) {
            return "it left no log.";
        }
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Whether it runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Whether we asked it to stop. */
    public boolean stopping() {
        return stopping;
    }

    /** Its process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks it to stop and waits; kills it only when it does not listen. */
    @Override
    public void close() {
        stopping = true;
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
