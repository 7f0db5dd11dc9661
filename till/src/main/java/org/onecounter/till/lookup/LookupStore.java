package org.onecounter.till.lookup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The SQLite file behind the room: five little tables of key and bytes. It holds only what the hub can give again, so a damaged
 * file is thrown away and fetched anew (SQLite itself would not notice a flipped bit).
 */
final class LookupStore implements AutoCloseable {

    /** The tables; each has a key and a body. */
    enum Table { ITEM, STOCK, STAFF, CHUNK, PICTURE, MARK }

    /** Something to write in one transaction. */
    interface Work {
        void run() throws SQLException;
    }

    private final Connection connection;

    private LookupStore(Connection connection) {
        this.connection = connection;
    }

    static LookupStore open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = normal");
            for (Table table : Table.values()) {
                statement.execute("create table if not exists " + table + " (key text primary key, body blob not null) without rowid");
            }
        }
        return new LookupStore(connection);
    }

    synchronized void each(Table table, BiConsumer<String, byte[]> reader) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select key, body from " + table + "")) {
            while (rows.next()) {
                reader.accept(rows.getString(1), rows.getBytes(2));
            }
        } catch (SQLException e) {
            throw new LookupBroken(e);
        }
    }

    synchronized Optional<byte[]> find(Table table, String key) {
        try (PreparedStatement select = connection.prepareStatement("select body from " + table + " where key = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new LookupBroken(e);
        }
    }

    /** Writes all of it or nothing. */
    synchronized void together(Work work) {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LookupBroken(e);
        }
    }

    /** Inside {@link #together}. */
    void clear(Table table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from " + table);
        }
    }

    /** Inside {@link #together}. */
    void put(Table table, Map<String, byte[]> bodies) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert or replace into " + table + " (key, body) values (?, ?)")) {
            for (Map.Entry<String, byte[]> entry : bodies.entrySet()) {
                insert.setString(1, entry.getKey());
                insert.setBytes(2, entry.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Inside {@link #together}. */
    void remove(Table table, List<String> keys) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where key = ?")) {
            for (String key : keys) {
                delete.setString(1, key);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LookupBroken(e);
        }
    }
}
