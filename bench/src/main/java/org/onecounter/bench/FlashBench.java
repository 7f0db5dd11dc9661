package org.onecounter.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 200 buyers at once for 50 units, round after round, each through the storefront with a basket filled beforehand: exactly 50
 * get an order, 150 a clean "sold out", nobody an error, and ledger, stock and orders agree.
 */
final class FlashBench implements Bench {

    private static final int BUYERS = 200;
    private static final int UNITS = 50;

    @Override
    public Result run(Options options) throws Exception {
        int rounds = options.pairs() == 5 ? 100 : options.pairs();
        try (HubUnderTest hub = HubUnderTest.start(options, connection -> SeedShop.into(connection, rounds))) {
            Shelf shelf = new Shelf(hub);
            int exact = 0;
            long errors = 0;
            long sold = 0;
            long soldOut = 0;
            for (int round = 0; round < rounds; round++) {
                stock(hub, shelf, round);
                int[] ends = round(hub, shelf, round);
                sold += ends[0];
                soldOut += ends[1];
                errors += ends[2];
                exact += ends[0] == UNITS && ends[1] == BUYERS - UNITS && agree(hub, shelf, round) ? 1 : 0;
                options.say().accept("round " + (round + 1) + ": " + ends[0] + " sold, " + ends[1] + " sold out, " + ends[2] + " errors");
            }
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("rounds", rounds);
            more.put("exact_rounds", exact);
            more.put("sold_out_per_round", soldOut / (double) rounds);
            return new Result(options.name(), sold / (double) rounds, "sold/round", null, null, (double) UNITS, null, null, errors, more);
        }
    }

    private static void stock(HubUnderTest hub, Shelf shelf, int round) throws Exception {
        String variant = "'" + shelf.variant(round) + "'";
        try (Connection connection = hub.connect(); Statement sql = connection.createStatement()) {
            sql.execute("update stock_balance set on_hand = " + UNITS + ", version = version + 1 where variant_id = " + variant);
            sql.execute("update stock_place set on_hand = " + UNITS + " where variant_id = " + variant);
            sql.execute("update stock_ledger set quantity = " + UNITS + " where variant_id = " + variant);
        }
    }

    private static int[] round(HubUnderTest hub, Shelf shelf, int round) throws Exception {
        AtomicInteger[] ends = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
        CountDownLatch ready = new CountDownLatch(BUYERS);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> buyers = new ArrayList<>();
        for (int i = 0; i < BUYERS; i++) {
            buyers.add(Thread.ofVirtual().start(() -> {
                try (Shopper shopper = new Shopper(hub.shopPort())) {
                    boolean filled;
                    try {
                        filled = shopper.fill(shelf.handle(round), shelf.variant(round));
                    } finally {
                        ready.countDown();
                    }
                    go.await();
                    Shopper.End end = filled ? shopper.pay() : Shopper.End.FAILED;
                    ends[end == Shopper.End.ORDERED ? 0 : end == Shopper.End.SOLD_OUT ? 1 : 2].incrementAndGet();
                } catch (Exception e) {
                    ends[2].incrementAndGet();
                }
            }));
        }
        ready.await();
        go.countDown();
        for (Thread buyer : buyers) {
            buyer.join();
        }
        return new int[] {ends[0].get(), ends[1].get(), ends[2].get()};
    }

    /** Stock, reservations and orders tell the same number. */
    private static boolean agree(HubUnderTest hub, Shelf shelf, int round) throws Exception {
        String variant = "'" + shelf.variant(round) + "'";
        try (Connection connection = hub.connect(); Statement sql = connection.createStatement()) {
            ResultSet row = sql.executeQuery("select b.on_hand, b.reserved, (select sum(quantity) from stock_ledger l where l.variant_id = b.variant_id), "
                    + "(select coalesce(sum(quantity), 0) from reservation r where r.variant_id = b.variant_id and r.state = 'ALLOCATED'), "
                    + "(select coalesce(sum(l.quantity), 0) from order_line l join orders o using (order_id) where l.variant_id = b.variant_id) "
                    + "from stock_balance b where b.variant_id = " + variant);
            row.next();
            return row.getLong(1) == UNITS && row.getLong(2) == UNITS && row.getLong(3) == UNITS && row.getLong(4) == UNITS && row.getLong(5) == UNITS;
        }
    }
}
