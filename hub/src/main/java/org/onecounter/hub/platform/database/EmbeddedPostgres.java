package org.onecounter.hub.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server of the hub's own: made at the first start, started as a child, started again when it dies,
 * stopped when the hub stops. A server left behind by a killed hub is taken over.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The one database user; its password lies in the secrets. */
    public static final String USER = "onecounter";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final Path cluster;
    private final Path home;
    private final PostgresUser user;
    private final String password;
    private final List<String> settings;
    private final int port;
    private volatile @Nullable ProcessHandle server;
    private volatile boolean closing;

    private EmbeddedPostgres(Path folder, Path home, int port, String password, List<String> settings) {
        this.folder = folder;
        this.cluster = folder.resolve("data");
        this.home = home;
        this.user = PostgresUser.find();
        this.password = password;
        this.settings = settings;
        this.port = port;
    }

    /**
     * Starts the server of a folder, or takes over the one that runs there.
     *
     * @param folder where data, programs and log lie
     * @param cache where the programs are unpacked
     * @param port its port on the loopback address; 0 takes a free one
     * @param settings further {@code name=value} settings, later ones win
     */
    public static EmbeddedPostgres start(Path folder, Path cache, int port, String password, List<String> settings) {
        try {
            Files.createDirectories(folder);
            Path home = PostgresBinaries.unpacked(cache);
            EmbeddedPostgres postgres =
                    new EmbeddedPostgres(folder, home, port == 0 ? freePort() : port, password, settings);
            postgres.user.mustReach(folder);
            postgres.makeCluster();
            if (!postgres.adopt()) {
                postgres.launch();
            }
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be started in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Address of one database of this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The password of {@link #USER}. */
    public String password() {
        return password;
    }

    /** Number of the server's process, as long as it runs. */
    public Optional<Long> pid() {
        return Optional.ofNullable(server).filter(ProcessHandle::isAlive).map(ProcessHandle::pid);
    }

    /** Makes a database when it is not there yet. */
    public void createDatabase(String name) {
        try (Connection connection = connect("postgres");
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            if (!query.executeQuery().next()) {
                connection.createStatement().execute("create database \"" + name.replace("\"", "") + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " cannot be made", e);
        }
    }

    private void makeCluster() throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            checkVersion();
            return;
        }
        Path half = folder.resolve("data.new");
        Folders.delete(half);
        Files.createDirectory(half);
        Path secret = Files.createTempFile(folder, "initdb", ".pw");
        try {
            Files.writeString(secret, password + "\n");
            user.own(half);
            user.own(secret);
            run(List.of(
                    home.resolve("bin/initdb").toString(), "-D", half.toString(), "-U", USER, "-A", "scram-sha-256",
                    "--pwfile=" + secret, "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private void checkVersion() throws IOException {
        String found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!PostgresBinaries.VERSION.startsWith(found + ".")) {
            throw new StartRefused("The database in " + folder + " was written by PostgreSQL " + found + ", this is "
                    + PostgresBinaries.VERSION + "; start the Onecounter that wrote it.");
        }
    }

    private boolean adopt() throws IOException {
        Optional<PostmasterFile> found = PostmasterFile.read(cluster);
        if (found.isEmpty()) {
            return false;
        }
        ProcessHandle process = found.get().process();
        if (found.get().port() == port && answers(process)) {
            LOG.info("Took over the PostgreSQL that was running already, process {}", process.pid());
            watch(process);
            return true;
        }
        stop(process);
        return false;
    }

    private void launch() throws IOException {
        checkPort();
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid"); // Ctrl-C at the terminal is for us: we then stop it after its users have left
        }
        command.addAll(user.command(List.of(home.resolve("bin/postgres").toString(), "-D", cluster.toString())));
        for (String setting : settings()) {
            command.add("-c");
            command.add(setting);
        }
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        if (!answers(process.toHandle())) {
            throw new StartRefused("PostgreSQL did not start: " + LogTail.lastComplaint(log()) + " (more in " + log() + ").");
        }
        watch(process.toHandle());
    }

    private List<String> settings() {
        List<String> all = new ArrayList<>(List.of(
                "port=" + port, "listen_addresses=127.0.0.1", "unix_socket_directories=",
                "max_connections=100", "shared_buffers=128MB", "max_wal_size=2GB", "checkpoint_timeout=15min",
                "jit=off", "log_min_messages=warning", "timezone=UTC", "log_timezone=UTC"));
        all.addAll(settings);
        return all;
    }

    private void checkPort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartRefused("Port " + port + ", where the database would listen, is in use by another program;"
                    + " stop that one, or choose other ports with --port.", e);
        }
    }

    /** Waits until the server takes our password; false when its process ended or it takes too long. */
    private boolean answers(ProcessHandle process) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < until) {
            try (Connection connection = connect("postgres")) {
                return connection.isValid(5);
            } catch (SQLException e) {
                pause(50);
            }
        }
        return false;
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /**
     * Starts it again when it ends by itself. A thread of its own that looks, because ProcessHandle.onExit answers through
     * the JVM's common pool, which a busy machine of two cores may keep for others.
     */
    private void watch(ProcessHandle process) {
        server = process;
        Thread.ofPlatform().daemon().name("postgres-watch").start(() -> {
            while (process.isAlive()) {
                pause(100);
            }
            if (!closing) {
                LOG.error("PostgreSQL ended by itself ({}); starting it again", LogTail.lastComplaint(log()));
                restart();
            }
        });
    }

    private void restart() {
        for (int wait = 100; !closing; wait = Math.min(5_000, wait * 2)) {
            try {
                if (!adopt()) {
                    launch();
                }
                if (closing) {
                    close(); // it was asked to stop while it started
                }
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("PostgreSQL cannot be started again yet: {}", e.getMessage());
                pause(wait);
            }
        }
    }

    /** Stops the server at once but cleanly: transactions under way are rolled back, all committed ones are on disk. */
    @Override
    public void close() {
        closing = true;
        ProcessHandle process = server;
        if (process != null && process.isAlive()) {
            stop(process);
        }
    }

    /** Lets go of the server without stopping it, as a killed hub does. */
    void abandon() {
        closing = true;
    }

    private static void stop(ProcessHandle process) {
        try {
            // SIGINT is PostgreSQL's fast shutdown; Java itself can only send SIGTERM, which waits for every client.
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            process.destroy();
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < until) {
            pause(20);
        }
        if (process.isAlive()) {
            LOG.error("PostgreSQL, process {}, does not stop", process.pid());
        }
    }

    private void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(user.command(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StartRefused(
                        "PostgreSQL could not make its data: " + LogTail.lastComplaint(log()) + " (more in " + log() + ").");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
