package org.onecounter.system.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onecounter.domain.stock.Balance;
import org.onecounter.hub.cases.Cases;
import org.onecounter.hub.cases.NewCase;
import org.onecounter.hub.facts.FactRow;
import org.onecounter.hub.facts.FactStore;
import org.onecounter.hub.facts.FirstAnswer;
import org.onecounter.hub.facts.StrayRecord;
import org.onecounter.hub.facts.TillChain;
import org.onecounter.hub.facts.TillHead;
import org.onecounter.hub.flows.accept.Stores;
import org.onecounter.hub.orders.LockedOrder;
import org.onecounter.hub.orders.OrderEvent;
import org.onecounter.hub.orders.OrderLineRow;
import org.onecounter.hub.orders.OrderRow;
import org.onecounter.hub.orders.OrderStore;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.hub.outbox.OutboxEvent;
import org.onecounter.hub.payments.PaymentRow;
import org.onecounter.hub.payments.PaymentStore;
import org.onecounter.hub.stock.LedgerEntry;
import org.onecounter.hub.stock.PlaceStock;
import org.onecounter.hub.stock.Reservation;
import org.onecounter.hub.stock.StockChanges;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.hub.stock.StockRow;
import org.onecounter.hub.stock.StockStore;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.hash.Hashes;

/** The hub's stores in memory, sorted everywhere so that one seed always gives one run; can be told to misbehave. */
final class MemoryHub {

    final Map<UUID, FactRow> facts = new LinkedHashMap<>();
    final Map<TillChain, TillHead> heads = new HashMap<>();
    final Map<UUID, OrderRow> orders = new TreeMap<>();
    final Map<UUID, String> states = new HashMap<>();
    final Map<UUID, Long> versions = new HashMap<>();
    final List<OrderLineRow> lines = new ArrayList<>();
    final Map<UUID, Map<UUID, PaymentRow>> payments = new TreeMap<>();
    final Map<StockKey, StockRow> balances = new TreeMap<>();
    final Map<StockKey, Map<String, Long>> places = new TreeMap<>();
    final List<LedgerEntry> ledger = new ArrayList<>();
    final Map<UUID, Reservation> reservations = new LinkedHashMap<>();
    final List<NewCase> cases = new ArrayList<>();
    final Set<UUID> fenced = new TreeSet<>();
    final List<StrayRecord> strays = new ArrayList<>();
    private final PlantedFault fault;

    MemoryHub(PlantedFault fault) {
        this.fault = fault;
    }

    Stores stores() {
        return new Stores(new Facts(), new Orders(), new Payments(), new Stock(), new CaseList(), fenced::addAll, new NoOutbox());
    }

    private final class Facts implements FactStore {
        @Override
        public Map<UUID, FirstAnswer> answered(Collection<UUID> ids) {
            Map<UUID, FirstAnswer> found = new HashMap<>();
            if (fault != PlantedFault.FORGETS_REPEATS) {
                for (UUID id : ids) {
                    FactRow row = facts.get(id);
                    if (row != null) {
                        found.put(id, new FirstAnswer(row.fact().hash(), row.answer()));
                    }
                }
            }
            return found;
        }

        @Override
        public Map<TillChain, TillHead> lockHeads(Collection<TillChain> chains) {
            Map<TillChain, TillHead> found = new HashMap<>();
            for (TillChain chain : chains) {
                found.put(chain, heads.computeIfAbsent(chain, c -> new TillHead(c, 0, Hashes.zero(), Instant.EPOCH)));
            }
            return found;
        }

        @Override
        public void append(List<FactRow> rows, Instant receivedAt) {
            rows.forEach(row -> facts.put(row.fact().envelope().id(), row));
        }

        @Override
        public void moveHeads(List<TillHead> moved) {
            moved.forEach(head -> heads.put(head.chain(), head));
        }

        @Override
        public void keep(List<StrayRecord> kept, Instant receivedAt) {
            strays.addAll(kept);
        }

        @Override
        public Optional<TillHead> head(TillChain chain) {
            return Optional.ofNullable(heads.get(chain)).filter(h -> h.seq() > 0);
        }

        @Override
        public Map<UUID, byte[]> records(Collection<UUID> wanted) {
            return wanted.stream().filter(facts::containsKey)
                    .collect(Collectors.toMap(id -> id, id -> facts.get(id).fact().record()));
        }
    }

    private final class Orders implements OrderStore {
        @Override
        public Map<UUID, LockedOrder> lock(Collection<UUID> wanted) {
            Map<UUID, LockedOrder> found = new HashMap<>();
            for (UUID id : wanted) {
                OrderRow o = orders.get(id);
                if (o != null) {
                    found.put(id, new LockedOrder(
                            id, o.channel(), o.number(), states.get(id), o.location(), o.total(), o.currency(), versions.get(id)));
                }
            }
            return found;
        }

        @Override
        public Set<String> numbersTaken(Collection<String> numbers) {
            return orders.values().stream().map(OrderRow::number).filter(numbers::contains).collect(Collectors.toSet());
        }

        @Override
        public List<OrderLineRow> lines(Collection<UUID> wanted) {
            return lines.stream().filter(l -> wanted.contains(l.order())).toList();
        }

        @Override
        public List<ReturnedUnits> returned(Collection<UUID> originals) {
            List<ReturnedUnits> found = new ArrayList<>();
            for (OrderLineRow line : lines) {
                UUID original = orders.get(line.order()).original();
                if (original != null && originals.contains(original)) {
                    found.add(new ReturnedUnits(original, line.originalLine(), line.quantity()));
                }
            }
            return found;
        }

        @Override
        public void append(List<OrderRow> rows, List<OrderLineRow> newLines) {
            for (OrderRow row : rows) {
                orders.put(row.id(), row);
                states.put(row.id(), row.state());
                versions.put(row.id(), 1L);
            }
            lines.addAll(newLines);
        }

        @Override
        public void move(List<LockedOrder> moved) {
            for (LockedOrder order : moved) {
                states.put(order.id(), order.state());
                versions.put(order.id(), order.version());
            }
        }

        @Override
        public void tell(List<OrderEvent> events) {
            // timelines are read by people, not by promises
        }
    }

    private final class Payments implements PaymentStore {
        @Override
        public List<PaymentRow> lock(Collection<UUID> wanted) {
            return wanted.stream().sorted().flatMap(o -> payments.getOrDefault(o, Map.of()).values().stream()).toList();
        }

        @Override
        public void append(List<PaymentRow> rows) {
            rows.forEach(p -> payments.computeIfAbsent(p.order(), o -> new TreeMap<>()).put(p.id(), p));
        }

        @Override
        public void move(List<PaymentRow> rows) {
            append(rows);
        }
    }

    private final class Stock implements StockStore {
        @Override
        public Map<StockKey, StockRow> lock(SortedSet<StockKey> keys) {
            Map<StockKey, StockRow> found = new HashMap<>();
            for (StockKey key : keys) {
                found.put(key, balances.computeIfAbsent(key, k -> new StockRow(k, Balance.EMPTY, 1)));
            }
            return found;
        }

        @Override
        public List<StockKey> keysOf(Collection<UUID> variants) {
            return balances.keySet().stream().filter(k -> variants.contains(k.variant())).toList();
        }

        @Override
        public List<Reservation> reservationsOf(Collection<UUID> wanted) {
            return reservations.values().stream().filter(r -> wanted.contains(r.order())).toList();
        }

        @Override
        public List<Reservation> liveAt(Collection<StockKey> keys) {
            return reservations.values().stream().filter(r -> r.state().live() && keys.contains(r.key())).toList();
        }

        @Override
        public List<PlaceStock> places(Collection<StockKey> keys) {
            List<PlaceStock> found = new ArrayList<>();
            keys.forEach(k -> places.getOrDefault(k, Map.of()).forEach((place, q) -> found.add(new PlaceStock(k, place, q))));
            return found;
        }

        @Override
        public List<UUID> ordersWithLapsedHolds(Instant now, int limit) {
            return reservations.values().stream()
                    .filter(r -> r.state() == Reservation.State.HELD && r.expiresAt() != null && r.expiresAt().isBefore(now))
                    .map(Reservation::order)
                    .distinct()
                    .limit(limit)
                    .toList();
        }

        @Override
        public void write(StockChanges changes) {
            changes.balances().forEach(row -> balances.put(row.key(), row));
            changes.places().forEach(p -> places.computeIfAbsent(p.key(), k -> new TreeMap<>()).merge(p.place(), p.quantity(), Long::sum));
            ledger.addAll(changes.entries());
            if (fault != PlantedFault.FORGETS_RESERVATIONS) {
                changes.made().forEach(r -> reservations.put(r.id(), r));
            }
            changes.moved().forEach(r -> reservations.put(r.id(), r));
        }
    }

    private final class CaseList implements Cases {
        @Override
        public void open(List<NewCase> opened) {
            if (fault != PlantedFault.OPENS_NO_CASES) {
                cases.addAll(opened);
            }
        }

        @Override
        public boolean close(UUID id, String actor, String resolution) {
            return false;
        }
    }

    private static final class NoOutbox implements Outbox {
        @Override
        public void append(List<OutboxEvent> events) {
            // nobody listens here
        }

        @Override
        public void committed() {
            // nobody listens here
        }
    }

    /** One hash over everything that a person could see: facts, balances, orders with their states, payments, cases by kind. */
    String digest() {
        StringBuilder all = new StringBuilder();
        facts.values().stream().map(r -> Hashes.hex(r.fact().hash())).sorted().forEach(h -> all.append(h).append('\n'));
        balances.forEach((key, row) -> all.append(key).append(row.balance()).append('\n'));
        orders.keySet().forEach(o -> all.append(o).append(states.get(o)).append('\n'));
        payments.forEach((o, byId) -> byId.values().forEach(p -> all.append(p.id()).append(p.state()).append(p.amount()).append('\n')));
        cases.stream().map(c -> c.kind() + c.subject() + c.figures()).sorted().forEach(all::append);
        return Hashes.hex(Hashes.sha256(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** The records the hub has of one till, in order of epochs as they came. */
    List<Fact> of(UUID till) {
        return facts.values().stream().map(FactRow::fact)
                .filter(f -> f.envelope().origin() instanceof Origin.Till t && t.till().equals(till)).toList();
    }
}
