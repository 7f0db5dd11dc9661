package org.onecounter.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a plain program does: 8 connections, one order per transaction, 10 prepared statements: repeat key, order, 2 lines,
 * payment, 2 conditional stock decrements in key order, 2 ledger rows, 1 outbox row. Same PostgreSQL, fsync on.
 */
final class Yardstick {

    private static final int CONNECTIONS = 8;
    private final HubUnderTest hub;
    private final int variants;

    Yardstick(HubUnderTest hub, int variants) throws Exception {
        this.hub = hub;
        this.variants = variants;
        try (Connection connection = hub.connect(); Statement sql = connection.createStatement()) {
            sql.execute("create table if not exists yard_key (k uuid primary key)");
            sql.execute("create table if not exists yard_order (o uuid primary key, total bigint, at timestamptz, state text)");
            sql.execute("create table if not exists yard_line (o uuid, n int, v int, q bigint, price bigint, primary key (o, n))");
            sql.execute("create table if not exists yard_payment (o uuid, p uuid, amount bigint, primary key (o, p))");
            sql.execute("create table if not exists yard_stock (v int primary key, q bigint) with (fillfactor = 50)");
            sql.execute("create table if not exists yard_ledger (v int, e uuid, q bigint, o uuid, primary key (v, e))");
            sql.execute("create table if not exists yard_outbox (e uuid primary key, body text)");
            sql.execute("insert into yard_stock select i, 1000000000 from generate_series(1, " + variants + ") as i on conflict do nothing");
        }
    }

    /** Orders per second over {@code orders} orders; on one variant half of them find no stock. */
    double run(int orders, boolean hot) throws Exception {
        if (hot) {
            try (Connection connection = hub.connect(); Statement sql = connection.createStatement()) {
                sql.execute("update yard_stock set q = " + orders + " where v = 1");
            }
        }
        AtomicInteger left = new AtomicInteger(orders);
        List<Thread> threads = new ArrayList<>();
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(hub.connect());
        }
        long start = System.nanoTime();
        for (Connection connection : connections) {
            threads.add(Thread.ofPlatform().start(() -> work(connection, left, hot)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        for (Connection connection : connections) {
            connection.close();
        }
        return orders / seconds;
    }

    private void work(Connection connection, AtomicInteger left, boolean hot) {
        try {
            connection.setAutoCommit(false);
            PreparedStatement key = connection.prepareStatement("insert into yard_key values (?)");
            PreparedStatement order = connection.prepareStatement("insert into yard_order values (?, ?, now(), 'CONFIRMED')");
            PreparedStatement line = connection.prepareStatement("insert into yard_line values (?, ?, ?, 1, 1000)");
            PreparedStatement payment = connection.prepareStatement("insert into yard_payment values (?, ?, 2000)");
            PreparedStatement stock = connection.prepareStatement("update yard_stock set q = q - 1 where v = ? and q >= 1");
            PreparedStatement ledger = connection.prepareStatement("insert into yard_ledger values (?, ?, -1, ?)");
            PreparedStatement outbox = connection.prepareStatement("insert into yard_outbox values (?, ?)");
            ThreadLocalRandom random = ThreadLocalRandom.current();
            while (left.getAndDecrement() > 0) {
                int a = hot ? 1 : random.nextInt(1, variants);
                int b = hot ? 1 : random.nextInt(a, variants) + 1;
                UUID id = UUID.randomUUID();
                key.setObject(1, id);
                key.executeUpdate();
                order.setObject(1, id);
                order.setLong(2, 2000);
                order.executeUpdate();
                lines(line, id, a, b);
                payment.setObject(1, id);
                payment.setObject(2, UUID.randomUUID());
                payment.executeUpdate();
                if (take(stock, a) && take(stock, b)) {
                    enter(ledger, a, id);
                    enter(ledger, b, id);
                    outbox.setObject(1, UUID.randomUUID());
                    outbox.setString(2, "{\"orderId\":\"" + id + "\",\"total\":2000}");
                    outbox.executeUpdate();
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void lines(PreparedStatement line, UUID id, int a, int b) throws SQLException {
        for (int n = 1; n <= 2; n++) {
            line.setObject(1, id);
            line.setInt(2, n);
            line.setInt(3, n == 1 ? a : b);
            line.executeUpdate();
        }
    }

    private static boolean take(PreparedStatement stock, int variant) throws SQLException {
        stock.setInt(1, variant);
        return stock.executeUpdate() == 1;
    }

    private static void enter(PreparedStatement ledger, int variant, UUID order) throws SQLException {
        ledger.setInt(1, variant);
        ledger.setObject(2, UUID.randomUUID());
        ledger.setObject(3, order);
        ledger.executeUpdate();
    }
}
