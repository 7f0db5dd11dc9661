package org.onecounter.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The whole checkout of the storefront as a browser does it: item page, two adds, checkout page, address, delivery, payment,
 * order page, with session, CSRF and HTML; 8 buyers at once. Latency is that of one whole checkout.
 */
final class CheckoutBench implements Bench {

    private static final int VARIANTS = 10_000;
    private static final int BUYERS = 8;

    @Override
    public Result run(Options options) throws Exception {
        try (HubUnderTest hub = HubUnderTest.start(options, connection -> SeedShop.into(connection, VARIANTS))) {
            Shelf shelf = new Shelf(hub);
            Yardstick yardstick = new Yardstick(hub, VARIANTS);
            int checkouts = Math.max(200, options.orders() / 8);
            options.say().accept("warming up");
            window(hub, shelf, checkouts);
            yardstick.run(options.orders() / 4, false);
            double[] plain = new double[options.pairs()];
            double[] rates = new double[options.pairs()];
            double[] p50 = new double[options.pairs()];
            double[] p99 = new double[options.pairs()];
            long errors = 0;
            double perCheckout = 0;
            for (int pair = 0; pair < options.pairs(); pair++) {
                plain[pair] = yardstick.run(options.orders(), false);
                Window window = window(hub, shelf, checkouts);
                rates[pair] = window.rate();
                p50[pair] = window.latencies().millis(0.5);
                p99[pair] = window.latencies().millis(0.99);
                errors += window.errors();
                perCheckout = window.requests() / (double) checkouts;
                options.say().accept(String.format(
                        "pair %d: yardstick %.0f/s, checkouts %.0f/s of %.0f requests, p99 %.1f ms, hub cpu %.2f cores, errors %d",
                        pair + 1, plain[pair], rates[pair], perCheckout, p99[pair], window.cores(), window.errors()));
            }
            double value = Latencies.median(rates);
            double base = Latencies.median(plain);
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("requests_per_checkout", perCheckout);
            return new Result(
                    options.name(), value, "checkouts/s", base, value / base, 0.12, Latencies.median(p50), Latencies.median(p99), errors, more);
        }
    }

    private record Window(double rate, Latencies latencies, long requests, long errors, double cores) {}

    private static Window window(HubUnderTest hub, Shelf shelf, int checkouts) throws Exception {
        Latencies latencies = new Latencies(checkouts);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger errors = new AtomicInteger();
        AtomicLong requests = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        long cpu = hub.cpuMillis();
        long start = System.nanoTime();
        for (int i = 0; i < BUYERS; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (Shopper shopper = new Shopper(hub.shopPort())) {
                    ThreadLocalRandom random = ThreadLocalRandom.current();
                    for (int at = next.getAndIncrement(); at < checkouts; at = next.getAndIncrement()) {
                        long begun = System.nanoTime();
                        int one = random.nextInt(shelf.size());
                        int two = random.nextInt(shelf.size());
                        shopper.leave();
                        boolean filled = shopper.fill(shelf.handle(one), shelf.variant(one), shelf.variant(two));
                        if (!filled || shopper.pay() != Shopper.End.ORDERED) {
                            errors.incrementAndGet();
                        }
                        latencies.set(at, System.nanoTime() - begun);
                    }
                    requests.addAndGet(shopper.requests());
                } catch (Exception e) {
                    errors.incrementAndGet();
                    e.printStackTrace();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Window(checkouts / seconds, latencies, requests.get(), errors.get(), (hub.cpuMillis() - cpu) / 1e3 / seconds);
    }
}
