package org.onecounter.system.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The whole demo as a person starts it, with its real processes, on ports and in a folder of its own. */
public final class RunningShop implements AutoCloseable {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path data;
    private final int port;
    private final List<Process> processes = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    private RunningShop(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** Starts the demo and waits for its last line. */
    public static RunningShop open() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("onecounter-journey-");
        RunningShop shop = new RunningShop(data, freePorts());
        Process demo = shop.begin(List.of("demo", "--port", "" + shop.port, "--data", data.toString()));
        shop.awaitLine(demo, "Onecounter is ready");
        return shop;
    }

    public String storefront() {
        return "http://127.0.0.1:" + port;
    }

    /** The first or second till of the shop. */
    public String till(int number) {
        return "http://127.0.0.1:" + (port + number);
    }

    public String admin() {
        return "http://127.0.0.1:" + (port + 3);
    }

    /** The token of this machine's commands. */
    public String token() throws IOException {
        return Files.readString(data.resolve("hub/secrets/cli-token")).trim();
    }

    /** Runs a command against this shop's folder and gives what it printed; the exit status comes first. */
    public Done run(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(Arrays.asList(command));
        all.addAll(List.of("--data", data.toString()));
        Process process = new ProcessBuilder(java(all)).directory(HOME.toFile()).redirectErrorStream(false).start();
        String error = "";
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(5, TimeUnit.MINUTES);
        return new Done(process.exitValue(), out, error);
    }

    /** What a command came to. */
    public record Done(int status, String out, String error) {}

    /** Kills a process of the shop as a power cut would: kill -9. */
    public void kill(String main) {
        ProcessHandle.allProcesses()
                .filter(p -> p.info().commandLine().orElse("").contains(main) && p.info().commandLine().orElse("").contains(data.toString()))
                .forEach(p -> {
                    try {
                        new ProcessBuilder("kill", "-9", "" + p.pid()).start().waitFor();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /** Starts the hub again after it was killed. */
    public void startHubAgain() throws IOException, InterruptedException {
        Process hub = begin(List.of("hub", "--port", "" + port, "--data", data.toString()));
        awaitLine(hub, "READY hub");
    }

    /** Starts a till again after it was killed. */
    public void startTillAgain(int number) throws IOException, InterruptedException {
        Path folder;
        try (var all = Files.walk(data, 2)) {
            folder = all.filter(p -> p.getFileName().toString().equals("till-" + number)).filter(Files::isDirectory).findFirst().orElseThrow();
        }
        Path lib = HOME.resolve("till/target");
        Process till = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-cp",
                        lib.resolve("till.jar") + ":" + lib.resolve("lib") + "/*", "org.onecounter.till.TillMain", "--data", folder.toString(),
                        "--port", "" + (port + number), "--hub", "https://127.0.0.1:" + (port + 4))
                .redirectErrorStream(true)
                .start();
        processes.add(till);
        awaitLine(till, "READY");
    }

    private Process begin(List<String> command) throws IOException {
        Process process = new ProcessBuilder(java(command)).directory(HOME.toFile()).redirectErrorStream(true).start();
        processes.add(process);
        return process;
    }

    private static List<String> java(List<String> command) {
        Path cli = HOME.resolve("cli/target");
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-Donecounter.home=" + HOME, "-cp",
                cli.resolve("cli.jar") + ":" + cli.resolve("lib") + "/*", "org.onecounter.cli.Main"));
        all.addAll(command);
        return all;
    }

    private void awaitLine(Process process, String wanted) throws InterruptedException {
        Thread reader = Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                    synchronized (said) {
                        said.add(line);
                        said.notifyAll();
                    }
                }
            } catch (IOException e) {
                // the process has ended
            }
        });
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (said) {
            int from = said.size();
            while (said.stream().skip(Math.max(0, from)).noneMatch(l -> l.contains(wanted))) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || !process.isAlive() && !reader.isAlive()) {
                    throw new IllegalStateException("Did not say '" + wanted + "': " + String.join("\n", said));
                }
                said.wait(Math.min(left, 500));
            }
        }
    }

    private static int freePorts() throws IOException {
        for (int base = 24_000; base < 60_000; base += 20) {
            boolean free = true;
            for (int p = base; p < base + 6 && free; p++) {
                try (ServerSocket socket = new ServerSocket()) {
                    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), p));
                } catch (IOException taken) {
                    free = false;
                }
            }
            if (free) {
                return base;
            }
        }
        throw new IOException("No free ports");
    }

    @Override
    public void close() throws IOException {
        processes.reversed().forEach(Process::destroy);
        for (Process process : processes) {
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        try (var paths = Files.walk(data)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
