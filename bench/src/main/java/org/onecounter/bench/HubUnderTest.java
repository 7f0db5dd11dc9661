package org.onecounter.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.onecounter.hub.platform.database.Database;
import org.onecounter.hub.platform.start.HubSettings;
import org.onecounter.hub.platform.start.Secrets;

/** The hub as its own process over its own PostgreSQL and data folder, as a shop would run it. */
final class HubUnderTest implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final int port;

    private HubUnderTest(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** Fills a fresh database before any hub runs on it. */
    interface Seed {
        void into(Connection connection) throws SQLException;
    }

    static HubUnderTest start(Options options, Seed seed) throws Exception {
        deleteAll(options.data());
        Files.createDirectories(options.data());
        int port = freePort();
        HubSettings settings = new HubSettings(options.data(), port, null, "127.0.0.1", Set.of(), false);
        try (Database database = Database.open(settings, new Secrets(settings.secrets()));
                Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            seed.into(connection);
            connection.commit();
        }
        addSettings(options.data().resolve("hub/postgres"));
        return start(options.data(), port);
    }

    /** Lines of BENCH_POSTGRES_CONF go into the server's settings, to look at statements while tuning. */
    private static void addSettings(Path postgres) throws IOException {
        String lines = System.getenv("BENCH_POSTGRES_CONF");
        if (lines != null) {
            try (var files = Files.walk(postgres)) {
                Path auto = files.filter(f -> f.endsWith("postgresql.auto.conf")).findFirst().orElseThrow();
                Files.writeString(auto, lines + System.lineSeparator(), java.nio.file.StandardOpenOption.APPEND);
            }
        }
    }

    private static HubUnderTest start(Path data, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JvmFlags.ofHub());
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), "org.onecounter.hub.HubMain", "--data", data.toString(), "--port",
                Integer.toString(port), "--with-parent"));
        Process process = new ProcessBuilder(command)
                .redirectError(data.resolve("hub.err").toFile())
                .start();
        HubUnderTest hub = new HubUnderTest(process, data, port);
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close));
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("READY hub")) {
                Thread.ofVirtual().start(() -> out.lines().forEach(ignored -> {}));
                return hub;
            }
        }
        throw new IllegalStateException("The hub did not start; see " + data.resolve("hub.err"));
    }

    int shopPort() {
        return port;
    }

    int adminPort() {
        return port + 3;
    }

    /** The token of import and load tools. */
    String token() throws IOException {
        return Files.readString(data.resolve("hub/secrets/cli-token")).trim();
    }

    /** A plain connection to the hub's own database, for yardstick and checks. */
    Connection connect() throws SQLException, IOException {
        String password = Files.readString(data.resolve("hub/secrets/database-password")).trim();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + (port + 5) + "/onecounter", "onecounter", password);
    }

    long cpuMillis() {
        return process.toHandle().info().totalCpuDuration().map(d -> d.toMillis()).orElse(0L);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        for (int base = 21_000; base < 40_000; base += 10) {
            boolean free = true;
            for (int p = base; p < base + 6 && free; p++) {
                try (ServerSocket socket = new ServerSocket(p, 1, InetAddress.getLoopbackAddress())) {
                    socket.setReuseAddress(true);
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

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
