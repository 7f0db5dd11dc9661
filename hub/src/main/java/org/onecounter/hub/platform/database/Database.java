package org.onecounter.hub.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.start.HubSettings;
import org.onecounter.hub.platform.start.Secrets;
import org.onecounter.hub.platform.start.StartRefused;

/** The hub's database with its pool: its own server, or one whose address was given. */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    private final @Nullable EmbeddedPostgres own;
    private final HikariDataSource pool;

    private Database(@Nullable EmbeddedPostgres own, HikariDataSource pool) {
        this.own = own;
        this.pool = pool;
    }

    /** Opens the database and brings its schema to this version. */
    public static Database open(HubSettings settings, Secrets secrets) {
        String url = settings.databaseUrl();
        Database database = url == null ? own(settings, secrets) : given(url);
        try {
            migrate(database.pool);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Database own(HubSettings settings, Secrets secrets) {
        EmbeddedPostgres server = EmbeddedPostgres.start(
                settings.postgres(), settings.postgres(), settings.databasePort(),
                secrets.readOrMake("database-password"), List.of());
        try {
            server.createDatabase("onecounter");
            return new Database(server, pool(server.jdbcUrl("onecounter"), EmbeddedPostgres.USER, server.password()));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Database given(String url) {
        try {
            if (url.startsWith("jdbc:")) {
                return new Database(null, pool(url, null, null));
            }
            URI uri = URI.create(url); // postgresql://user:password@host:port/name
            String[] who = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
            String query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return new Database(null, pool("jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query,
                    who.length > 0 ? who[0] : null, who.length > 1 ? who[1] : null));
        } catch (RuntimeException e) {
            throw new StartRefused("The database given with --database-url does not answer: " + e.getMessage() + ".", e);
        }
    }

    /** A pool over one database. */
    static HikariDataSource pool(String url, @Nullable String user, @Nullable String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("hub");
        config.setJdbcUrl(url);
        if (user != null) {
            config.setUsername(user);
        }
        if (password != null) {
            config.setPassword(password);
        }
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "onecounter hub");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    /** Brings a database to the schema of this version; refuses one that a newer version has changed. */
    static void migrate(DataSource source) {
        try {
            Flyway.configure().dataSource(source).locations("classpath:db/migration").validateMigrationNaming(true)
                    .load().migrate();
        } catch (org.flywaydb.core.api.FlywayException e) {
            throw new StartRefused("The tables of the database do not fit this version ("
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                    + "); start the Onecounter that wrote them, or choose another data folder with --data.", e);
        }
    }

    /** Connections for everyone in the hub. */
    public HikariDataSource dataSource() {
        return pool;
    }

    /** The hub's own server, or null when the address of another one was given. */
    public @Nullable EmbeddedPostgres own() {
        return own;
    }

    @Override
    public void close() {
        pool.close();
        if (own != null) {
            own.close();
        }
    }
}
