package org.onecounter.hub.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A fresh database with the hub's tables, on one real PostgreSQL that all tests of this JVM share:
 * {@code @RegisterExtension static final HubDatabase db = HubDatabase.fresh();}. It is dropped after the class.
 */
public final class HubDatabase implements AfterAllCallback, AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres shared;

    private final String name;
    private final String url;
    private final HikariDataSource pool;

    private HubDatabase(String name, String url, HikariDataSource pool) {
        this.name = name;
        this.url = url;
        this.pool = pool;
    }

    /** A new database, copied from one that was migrated once. */
    public static HubDatabase fresh() {
        EmbeddedPostgres server = server();
        String name = "test_" + COUNT.incrementAndGet();
        execute(server, "create database " + name + " template hub_template");
        return new HubDatabase(
                name,
                server.jdbcUrl(name) + "?user=" + EmbeddedPostgres.USER + "&password=" + server.password(),
                Database.pool(server.jdbcUrl(name), EmbeddedPostgres.USER, server.password()));
    }

    /** Its connections. */
    public HikariDataSource dataSource() {
        return pool;
    }

    /** Statements outside a transaction, or inside the one of {@link #transaction()}. */
    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /** Transactions over {@link #dataSource()}. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /** Its address with user and password, as --database-url takes it. */
    public String url() {
        return url;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        pool.close();
        execute(server(), "drop database if exists " + name + " with (force)");
    }

    private static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = shared;
        if (running == null) {
            running = start();
            shared = running;
        }
        return running;
    }

    private static EmbeddedPostgres start() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path folder = Files.createTempDirectory(target, "postgres-test-");
            // A test cluster is thrown away, so it need not survive a power cut; kill tests start a real one of their own.
            EmbeddedPostgres server = EmbeddedPostgres.start(folder, target.resolve("postgres-programs"), 0, "test",
                    List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> throwAway(server, folder)));
            server.createDatabase("hub_template");
            try (HikariDataSource pool =
                    Database.pool(server.jdbcUrl("hub_template"), EmbeddedPostgres.USER, server.password())) {
                Database.migrate(pool);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void throwAway(EmbeddedPostgres server, Path folder) {
        server.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            // target/ is cleaned by the next clean build
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = java.sql.DriverManager.getConnection(
                        server.jdbcUrl("postgres"), EmbeddedPostgres.USER, server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
