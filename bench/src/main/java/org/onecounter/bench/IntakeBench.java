package org.onecounter.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One order of two lines per HTTP request, 64 in flight, over 10,000 variants (or all on one, half of them refused); security,
 * validation, repeat check and audit on; the re-quotes are drained inside the window.
 */
final class IntakeBench implements Bench {

    private static final int VARIANTS = 10_000;
    private static final int IN_FLIGHT = 64;
    private final boolean hot;

    IntakeBench(boolean hot) {
        this.hot = hot;
    }

    @Override
    public Result run(Options options) throws Exception {
        try (HubUnderTest hub = HubUnderTest.start(options, connection -> SeedShop.into(connection, VARIANTS))) {
            OrderFacts facts = new OrderFacts(hub);
            Yardstick yardstick = new Yardstick(hub, VARIANTS);
            options.say().accept("warming up");
            window(hub, facts, options.orders() / 2, false);
            window(hub, facts, options.orders() / 2, hot);
            yardstick.run(options.orders() / 4, hot);
            Statements.reset(hub);
            double[] plain = new double[options.pairs()];
            double[] rates = new double[options.pairs()];
            double[] spread = new double[options.pairs()];
            double[] p50 = new double[options.pairs()];
            double[] p99 = new double[options.pairs()];
            long errors = 0;
            for (int pair = 0; pair < options.pairs(); pair++) {
                plain[pair] = yardstick.run(hot ? options.orders() / 2 : options.orders(), hot);
                spread[pair] = hot ? window(hub, facts, options.orders(), false).rate() : 0;
                Window window = window(hub, facts, options.orders(), hot);
                rates[pair] = window.rate();
                p50[pair] = window.latencies().millis(0.5);
                p99[pair] = window.latencies().millis(0.99);
                errors += window.errors();
                options.say().accept(String.format(
                        "pair %d: yardstick %.0f/s, hub %.0f/s, p99 %.1f ms, refused %d, hub cpu %.2f cores",
                        pair + 1, plain[pair], rates[pair], p99[pair], window.refused(), window.cores()));
            }
            Statements.print(hub, options.say());
            double value = Latencies.median(rates);
            double base = Latencies.median(plain);
            Map<String, Object> more = new LinkedHashMap<>();
            if (hot) {
                more.put("ratio_intake", Math.round(value / Latencies.median(spread) * 1000) / 1000.0);
                more.put("bar_intake", 1.0);
            }
            more.put("requote_differences", differences(hub));
            return new Result(
                    options.name(), value, "orders/s", base, value / base, hot ? 3.0 : 1.0, Latencies.median(p50), Latencies.median(p99), errors, more);
        }
    }

    private record Window(double rate, Latencies latencies, long refused, long errors, double cores) {}

    private static Window window(HubUnderTest hub, OrderFacts facts, int orders, boolean hot) throws Exception {
        List<byte[]> records = facts.records(orders, hot);
        if (hot) {
            stockHalf(hub, facts, orders);
        }
        long before = requoted(hub);
        Latencies latencies = new Latencies(orders);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger errors = new AtomicInteger();
        String token = hub.token();
        List<Thread> threads = new ArrayList<>();
        long cpu = hub.cpuMillis();
        long start = System.nanoTime();
        for (int i = 0; i < IN_FLIGHT; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (Wire wire = new Wire(hub.adminPort())) {
                    for (int at = next.getAndIncrement(); at < records.size(); at = next.getAndIncrement()) {
                        byte[] body = records.get(at);
                        byte[] head = ("POST /api/v1/facts HTTP/1.1\r\nHost: 127.0.0.1:" + hub.adminPort() + "\r\nAuthorization: Bearer " + token
                                        + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + body.length + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII);
                        long sent = System.nanoTime();
                        int status = wire.send(head, body).status();
                        latencies.set(at, System.nanoTime() - sent);
                        if (status == 409) {
                            refused.incrementAndGet();
                        } else if (status != 200) {
                            errors.incrementAndGet();
                        }
                    }
                } catch (Exception e) {
                    errors.incrementAndGet();
                    e.printStackTrace();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        while (requoted(hub) < before + orders - refused.get() - errors.get()) {
            Thread.sleep(5);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Window(orders / seconds, latencies, refused.get(), errors.get(), (hub.cpuMillis() - cpu) / 1e3 / seconds);
    }

    private static void stockHalf(HubUnderTest hub, OrderFacts facts, int orders) throws Exception {
        try (Connection connection = hub.connect(); Statement sql = connection.createStatement()) {
            sql.execute("update stock_balance set on_hand = reserved + " + orders + " where variant_id = '" + facts.variant(0) + "'");
        }
    }

    private static long requoted(HubUnderTest hub) throws Exception {
        return number(hub, "select coalesce(max((figures->>'checked')::bigint), 0) from feed_consumer where consumer = 'requote'");
    }

    private static long differences(HubUnderTest hub) throws Exception {
        return number(hub, "select count(*) from requote_difference");
    }

    private static long number(HubUnderTest hub, String query) throws Exception {
        try (Connection connection = hub.connect(); Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
