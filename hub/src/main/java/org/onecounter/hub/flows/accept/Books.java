package org.onecounter.hub.flows.accept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.cases.NewCase;
import org.onecounter.hub.facts.StrayRecord;
import org.onecounter.hub.orders.LockedOrder;
import org.onecounter.hub.orders.OrderEvent;
import org.onecounter.hub.orders.OrderLineRow;
import org.onecounter.hub.orders.OrderRow;
import org.onecounter.hub.orders.OrderStore;
import org.onecounter.hub.outbox.OutboxEvent;
import org.onecounter.hub.payments.PaymentRow;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.sync.port.Ids;

/** Everything a batch has locked and everything it will write; decisions read and add here, and nowhere else. */
final class Books {

    final StockBook stock;
    final Instant now;
    final Ids ids;
    final List<NewCase> cases = new ArrayList<>();
    final List<OutboxEvent> events = new ArrayList<>();
    final List<StrayRecord> strays = new ArrayList<>();
    final Set<UUID> fenced = new HashSet<>();
    final List<OrderRow> newOrders = new ArrayList<>();
    final List<OrderLineRow> newLines = new ArrayList<>();
    final List<OrderEvent> timeline = new ArrayList<>();
    final Map<UUID, PaymentRow> newPayments = new LinkedHashMap<>();
    final Map<UUID, PaymentRow> movedPayments = new LinkedHashMap<>();
    final Map<UUID, LockedOrder> movedOrders = new LinkedHashMap<>();
    final List<OrderStore.ReturnedUnits> returned;
    final List<OrderLineRow> sold;
    final List<Oversold> oversold = new ArrayList<>();
    private final Map<UUID, LockedOrder> orders;
    private final Set<String> numbers;
    private final Map<UUID, Map<UUID, PaymentRow>> payments = new HashMap<>();

    /** Units a till handed over that were promised to others or not on the books; becomes one case. */
    record Oversold(UUID fact, @Nullable UUID order, String receipt, String title, StockKey key, long units, int scale) {}

    Books(
            StockBook stock,
            Map<UUID, LockedOrder> orders,
            Set<String> numbers,
            List<PaymentRow> payments,
            List<OrderLineRow> sold,
            List<OrderStore.ReturnedUnits> returned,
            Instant now,
            Ids ids) {
        this.stock = stock;
        this.orders = orders;
        this.numbers = numbers;
        this.sold = sold;
        this.returned = new ArrayList<>(returned);
        this.now = now;
        this.ids = ids;
        payments.forEach(p -> paymentsOf(p.order()).put(p.id(), p));
    }

    @Nullable LockedOrder order(UUID id) {
        LockedOrder moved = movedOrders.get(id);
        return moved != null ? moved : orders.get(id);
    }

    boolean numberTaken(String number) {
        return numbers.contains(number);
    }

    /** Payments of an order by id, as the batch has left them so far. */
    Map<UUID, PaymentRow> paymentsOf(UUID order) {
        return payments.computeIfAbsent(order, o -> new LinkedHashMap<>());
    }

    void add(OrderRow order, List<OrderLineRow> lines) {
        newOrders.add(order);
        newLines.addAll(lines);
        numbers.add(order.number());
        orders.put(
                order.id(),
                new LockedOrder(
                        order.id(), order.channel(), order.number(), order.state(), order.location(), order.total(), order.currency(), 1));
    }

    void move(LockedOrder order, String state) {
        movedOrders.put(
                order.id(),
                new LockedOrder(
                        order.id(), order.channel(), order.number(), state, order.location(), order.total(), order.currency(), order.version() + 1));
    }

    void add(PaymentRow payment) {
        paymentsOf(payment.order()).put(payment.id(), payment);
        newPayments.put(payment.id(), payment);
    }

    void move(PaymentRow payment) {
        paymentsOf(payment.order()).put(payment.id(), payment);
        if (newPayments.containsKey(payment.id())) {
            newPayments.put(payment.id(), payment);
        } else {
            movedPayments.put(payment.id(), payment);
        }
    }

    void tell(UUID order, Instant at, String kind, String actor, String text) {
        timeline.add(new OrderEvent(order, ids.next(), at, kind, actor, text));
    }

    void open(String kind, String subject, String sentence, Map<String, String> figures, @Nullable UUID fact, @Nullable UUID order) {
        cases.add(new NewCase(ids.next(), kind, subject, sentence, figures, fact, order));
    }
}
