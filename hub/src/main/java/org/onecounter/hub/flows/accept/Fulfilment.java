package org.onecounter.hub.flows.accept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.onecounter.domain.stock.MovementReason;
import org.onecounter.hub.orders.LockedOrder;
import org.onecounter.hub.payments.PaymentRow;
import org.onecounter.hub.stock.LedgerEntry;
import org.onecounter.hub.stock.Reservation;
import org.onecounter.hub.stock.Reservation.State;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.OrderCancelled;
import org.onecounter.sync.fact.OrderDispatched;

/** What becomes of a confirmed web order: its goods leave, or it is undone. */
final class Fulfilment {

    private static final String SHELF = "shelf";

    private Fulfilment() {}

    static Verdict dispatch(Fact fact, OrderDispatched dispatched, Books books) {
        LockedOrder order = books.order(dispatched.order());
        if (order == null) {
            return unknown(dispatched.order());
        }
        if (!order.state().equals("CONFIRMED")) {
            return notNow(order, "dispatched");
        }
        List<Reservation> own = allocated(books, order.id());
        Map<StockKey, Long> leaving = new LinkedHashMap<>();
        own.forEach(r -> leaving.merge(r.key(), r.quantity(), Long::sum));
        for (Map.Entry<StockKey, Long> one : leaving.entrySet()) {
            long onHand = books.stock.balance(one.getKey()).onHand();
            if (onHand < one.getValue()) {
                return Verdict.refused(
                        "NotOnHand",
                        "Only " + Math.max(0, onHand) + " on hand there; " + one.getValue() + " are needed.",
                        Map.of("variant", one.getKey().variant().toString(), "onHand", Long.toString(onHand)));
            }
        }
        own.forEach(r -> books.stock.move(r, State.CONSUMED));
        leaving.forEach((key, units) -> pick(books, fact.envelope(), order.id(), key, units));
        books.move(order, "DISPATCHED");
        books.tell(order.id(), fact.envelope().at(), "OrderDispatched", fact.envelope().actor(), "Dispatched");
        Told.changed(books, order.id(), order.version() + 1, "DISPATCHED", leaving.keySet());
        return Verdict.TAKEN;
    }

    static Verdict cancel(Fact fact, OrderCancelled cancelled, Books books) {
        LockedOrder order = books.order(cancelled.order());
        if (order == null) {
            return unknown(cancelled.order());
        }
        if (!order.state().equals("CONFIRMED")) {
            return notNow(order, "cancelled");
        }
        Set<StockKey> touched = new LinkedHashSet<>();
        for (Reservation reservation : allocated(books, order.id())) {
            books.stock.move(reservation, State.RELEASED);
            touched.add(reservation.key());
        }
        for (PaymentRow payment : List.copyOf(books.paymentsOf(order.id()).values())) {
            if (payment.state().equals("AUTHORISED") || payment.state().equals("CAPTURED")) {
                books.move(payment.in("REFUND_QUEUED", null, fact.envelope().at()));
                Told.refundQueued(books, order.id(), payment.id());
            }
        }
        books.move(order, "CANCELLED");
        books.tell(order.id(), fact.envelope().at(), "OrderCancelled", fact.envelope().actor(), "Cancelled: " + cancelled.why());
        Told.changed(books, order.id(), order.version() + 1, "CANCELLED", touched);
        return Verdict.TAKEN;
    }

    /** Parcels are packed from the backroom first, so that the shelf stays full; what is missing there comes from the shelf. */
    private static void pick(Books books, Envelope envelope, UUID order, StockKey key, long units) {
        List<Map.Entry<String, Long>> places = new ArrayList<>(books.stock.placesAt(key).entrySet());
        places.sort(Comparator.comparing((Map.Entry<String, Long> p) -> p.getKey().equals(SHELF))
                .thenComparing(Map.Entry::getKey));
        long left = units;
        for (Map.Entry<String, Long> place : places.stream().map(p -> Map.entry(p.getKey(), p.getValue())).toList()) {
            long taken = Math.min(left, Math.max(0, place.getValue()));
            if (taken > 0) {
                enter(books, envelope, order, key, place.getKey(), -taken);
                left -= taken;
            }
        }
        if (left > 0) {
            enter(books, envelope, order, key, SHELF, -left);
        }
    }

    private static void enter(Books books, Envelope envelope, UUID order, StockKey key, String place, long quantity) {
        books.stock.enter(new LedgerEntry(
                books.ids.next(), key, place, quantity, MovementReason.DISPATCH.name(), envelope.id(), order, envelope.at(), envelope.actor(), null));
    }

    private static List<Reservation> allocated(Books books, UUID order) {
        return books.stock.reservationsOf(order).stream().filter(r -> r.state() == State.ALLOCATED).toList();
    }

    private static Verdict unknown(UUID order) {
        return Verdict.refused("OrderUnknown", "There is no such order.", Map.of("order", order.toString()));
    }

    private static Verdict notNow(LockedOrder order, String what) {
        return Verdict.refused(
                "NotInThisState",
                "Order " + order.number() + " is " + order.state().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " and cannot be " + what + ".",
                Map.of("state", order.state()));
    }
}
