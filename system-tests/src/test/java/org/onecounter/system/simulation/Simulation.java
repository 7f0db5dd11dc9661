package org.onecounter.system.simulation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.onecounter.domain.kernel.Kernel;
import org.onecounter.hub.flows.AcceptFacts;
import org.onecounter.hub.orders.OrderRow;
import org.onecounter.hub.stock.LedgerEntry;
import org.onecounter.hub.stock.Reservation;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.hub.stock.StockRow;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.HoldReleased;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderDispatched;
import org.onecounter.sync.fact.OrderKind;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.PaymentBody;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.StockHeld;
import org.onecounter.sync.fact.StockMoved;
import org.onecounter.sync.fact.TenderBody;
import org.onecounter.sync.fact.WebOrderPlaced;
import org.onecounter.sync.port.RealIds;
import org.onecounter.sync.sim.SeededRandomness;
import org.onecounter.sync.sim.SimulatedClock;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A stretch of retail with faults, from one seed: tills sell and lose power, messages are lost, doubled and late, the web
 * holds and orders and pays late. After every step the promises are checked; at the end everything heals and the witnesses
 * are asked. The same seed gives the same run, bit for bit.
 */
final class Simulation {

    private static final int VARIANTS = 6;
    private final long seed;
    private final SeededRandomness random;
    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final RealIds ids;
    private final MemoryHub hub;
    private final AcceptFacts accept;
    private final UUID shop;
    private final List<SimulatedTill> tills = new ArrayList<>();
    private final List<UUID> variants = new ArrayList<>();
    private final Map<UUID, StockHeld> holds = new TreeMap<>();
    private final List<UUID> confirmed = new ArrayList<>();
    private final List<Fact> onTheWay = new ArrayList<>();
    private final List<Fact> webFacts = new ArrayList<>();

    Simulation(long seed, PlantedFault fault) throws IOException {
        this.seed = seed;
        this.random = new SeededRandomness(seed);
        this.ids = new RealIds(clock, random);
        this.hub = new MemoryHub(fault);
        this.accept = new AcceptFacts(hub.stores(), TransactionOperations.withoutTransaction(), l -> true, clock, ids);
        this.shop = ids.next();
        for (int i = 1; i <= 3; i++) {
            tills.add(new SimulatedTill(ids.next(), shop, "HARBOUR-T" + i, clock, ids, random, fault));
        }
        for (int i = 0; i < VARIANTS; i++) {
            UUID variant = ids.next();
            variants.add(variant);
            give(web(new Origin.Hub(), new StockMoved(
                    List.of(new StockMoved.MovementLine(variant, shop, "shelf", 5 + random.below(20), "OPENING")), "opening")));
        }
    }

    /** Runs so many steps, heals, and gives the digest; throws {@link Broken} at the first broken promise. */
    String run(int steps) throws IOException {
        for (int step = 0; step < steps; step++) {
            clock.pass(Duration.ofSeconds(random.below(90)));
            act();
            check("step " + step);
        }
        heal();
        check("after healing");
        witnesses();
        String digest = hub.digest();
        for (SimulatedTill till : tills) {
            hub.of(till.id).forEach(this::give);
        }
        webFacts.forEach(this::give);
        if (!hub.digest().equals(digest)) {
            throw broken("I-20", "sending everything again changed the books");
        }
        return digest;
    }

    private void act() throws IOException {
        switch (random.below(12)) {
            case 0, 1, 2, 3 -> sellAtTill();
            case 4 -> hold();
            case 5 -> pay();
            case 6 -> sweep();
            case 7 -> dispatch();
            case 8, 9 -> contact(tills.get(random.below(tills.size())));
            case 10 -> deliverLate();
            default -> misfortune();
        }
    }

    private void sellAtTill() throws IOException {
        SimulatedTill till = tills.get(random.below(tills.size()));
        UUID order = ids.next();
        UUID variant = aVariant();
        long quantity = 1 + random.below(2);
        UUID payment = ids.next();
        till.sell(new SimulatedTill.SaleOf() {
            @Override
            public UUID order() {
                return order;
            }

            @Override
            public FactBody body(String number) {
                OrderBody body = Simulation.order(order, "TILL", number, variant, quantity);
                return new SaleCompleted(body, new byte[0], List.of(new TenderBody(payment, "CASH", body.total(), null)), 0, null, null);
            }
        }, random.oneIn(8));
    }

    private void hold() {
        UUID order = ids.next();
        long quantity = 1 + random.below(3);
        StockHeld held = new StockHeld(
                order, null, List.of(new StockHeld.HoldLine(1, aVariant(), quantity)), clock.now().plusSeconds(600),
                new StockHeld.HoldPayment(ids.next(), 1000 * quantity, "EUR"));
        if (give(web(new Origin.Web(), held)).outcome() == FactAnswer.Outcome.ACCEPTED) {
            holds.put(order, held);
        }
    }

    /** A payment comes back approved, in time or long after; or it is declined. */
    private void pay() {
        if (holds.isEmpty()) {
            return;
        }
        UUID order = List.copyOf(holds.keySet()).get(random.below(holds.size()));
        StockHeld held = holds.remove(order);
        if (random.oneIn(4)) {
            give(web(new Origin.Web(), new HoldReleased(order, "declined")));
            return;
        }
        StockHeld.HoldLine line = held.lines().getFirst();
        OrderBody body = order(order, "WEB", "W-" + order, line.variant(), line.quantity());
        WebOrderPlaced placed = new WebOrderPlaced(
                body, new byte[0], true, null, new PaymentBody(held.payment().id(), "CARD", body.total(), "AUTHORISED", "x"), null);
        if (give(web(new Origin.Web(), placed)).outcome() == FactAnswer.Outcome.ACCEPTED) {
            confirmed.add(order);
        }
    }

    private void sweep() {
        hub.stores().stock().ordersWithLapsedHolds(clock.now(), 100)
                .forEach(order -> give(web(new Origin.Hub(), new HoldReleased(order, "EXPIRED"))));
    }

    private void dispatch() {
        if (!confirmed.isEmpty()) {
            give(web(new Origin.Hub(), new OrderDispatched(confirmed.get(random.below(confirmed.size())))));
        }
    }

    /** A till sends what the hub lacks; the message may be lost, doubled, or its answer may be lost. */
    private void contact(SimulatedTill till) throws IOException {
        List<Fact> batch = till.unsent(hub, 1 + random.below(4_000));
        switch (random.below(6)) {
            case 0 -> { } // lost on the way
            case 1 -> onTheWay.addAll(batch); // comes late, when the till has long sent it again
            case 2 -> {
                give(batch);
                give(batch);
            }
            default -> give(batch);
        }
    }

    private void deliverLate() {
        while (!onTheWay.isEmpty() && !random.oneIn(4)) {
            give(onTheWay.remove(random.below(onTheWay.size())));
        }
    }

    private void misfortune() throws IOException {
        SimulatedTill till = tills.get(random.below(tills.size()));
        if (random.oneIn(2)) {
            till.powerCut();
        } else {
            clock.set(clock.now().plus(Duration.ofMinutes(random.below(20) - 10L))); // somebody sets the clock (F15)
        }
    }

    private void heal() throws IOException {
        while (!onTheWay.isEmpty()) {
            give(onTheWay.removeLast());
        }
        for (SimulatedTill till : tills) {
            int rounds = 0;
            for (List<Fact> batch = till.unsent(hub, 100_000); !batch.isEmpty(); batch = till.unsent(hub, 100_000)) {
                give(batch);
                if (++rounds > 1_000) {
                    throw broken("I-21", till.code + " cannot get rid of its records");
                }
            }
        }
        clock.pass(Duration.ofHours(1));
        sweep();
    }

    /** Every receipt a customer holds is at the hub, once; and numbers of a till have no gap (I-14, I-15). */
    private void witnesses() {
        for (SimulatedTill till : tills) {
            for (UUID order : till.acknowledged) {
                if (!hub.orders.containsKey(order)) {
                    throw broken("I-15", "a sale that was acknowledged is not at the hub: " + order);
                }
            }
        }
        Map<String, List<Integer>> counters = new TreeMap<>();
        for (OrderRow order : hub.orders.values()) {
            if (order.channel().equals("TILL")) {
                int dash = order.number().lastIndexOf('-');
                counters.computeIfAbsent(order.number().substring(0, dash), k -> new ArrayList<>())
                        .add(Integer.parseInt(order.number().substring(dash + 1)));
            }
        }
        counters.forEach((series, numbers) -> {
            Set<Integer> different = new HashSet<>(numbers);
            if (different.size() != numbers.size() || different.stream().mapToInt(n -> n).max().orElse(0) != numbers.size()) {
                throw broken("I-14", "receipt numbers of " + series + " have a gap or stand twice: " + numbers);
            }
        });
    }

    private void check(String when) {
        Map<StockKey, Long> ledger = new TreeMap<>();
        for (LedgerEntry entry : hub.ledger) {
            ledger.merge(entry.key(), entry.quantity(), Long::sum);
        }
        Map<StockKey, Long> reserved = new TreeMap<>();
        for (Reservation reservation : hub.reservations.values()) {
            if (reservation.state().live()) {
                reserved.merge(reservation.key(), reservation.quantity(), Long::sum);
            }
        }
        for (StockRow row : hub.balances.values()) {
            StockKey key = row.key();
            if (row.balance().onHand() != ledger.getOrDefault(key, 0L)) {
                throw broken("I-1", when + ": on hand is not the sum of the ledger at " + key);
            }
            if (row.balance().reserved() != reserved.getOrDefault(key, 0L)) {
                throw broken("I-3", when + ": reserved is not the sum of live reservations at " + key);
            }
            long units = hub.cases.stream()
                    .filter(c -> c.kind().equals("OVERSOLD") && c.subject().equals(key.variant().toString()))
                    .mapToLong(c -> Long.parseLong(c.figures().get("units")))
                    .sum();
            if (-row.balance().onHand() > units) {
                throw broken("I-4", when + ": units below zero without a case at " + key);
            }
        }
        if (!hub.fenced.isEmpty()) {
            throw broken("I-22", when + ": an honest till was fenced");
        }
    }

    private Broken broken(String promise, String what) {
        return new Broken(promise + " is broken, seed " + seed + ": " + what);
    }

    /** A promise did not hold; the message names it and the seed. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    private UUID aVariant() {
        return variants.get(random.below(variants.size()));
    }

    private void give(List<Fact> batch) {
        if (!batch.isEmpty()) {
            accept.accept(batch);
        }
    }

    private FactAnswer give(Fact fact) {
        return accept.accept(List.of(fact)).getFirst();
    }

    private Fact web(Origin origin, FactBody body) {
        Fact fact = Fact.of(Envelope.of(
                ids.next(), origin, "web", null, null, clock.now(), LocalDate.of(2026, 11, 23), Kernel.VERSION, null, body));
        webFacts.add(fact);
        return fact;
    }

    private static OrderBody order(UUID id, String channel, String number, UUID variant, long quantity) {
        OrderLineBody line = new OrderLineBody(
                1, variant, "SKU", "Thing", quantity, 0, 1000, 0, 0, 813 * quantity, 187 * quantity, 1000 * quantity, "STANDARD", 230_000, true);
        return new OrderBody(
                id, channel, OrderKind.SALE, number, "EUR", 813 * quantity, 187 * quantity, 1000 * quantity, null, channel.equals("WEB") ? "POST" : null, List.of(line));
    }
}
