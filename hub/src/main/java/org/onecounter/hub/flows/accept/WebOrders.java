package org.onecounter.hub.flows.accept;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.hub.payments.PaymentRow;
import org.onecounter.hub.stock.Reservation;
import org.onecounter.hub.stock.Reservation.State;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.HoldReleased;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.PaymentBody;
import org.onecounter.sync.fact.StockHeld;
import org.onecounter.sync.fact.WebOrderPlaced;

/** Holds and web orders: units are only promised when the locked rows prove they are there. */
final class WebOrders {

    private WebOrders() {}

    static Verdict hold(Fact fact, StockHeld held, Books books) {
        if (books.order(held.order()) != null || !books.stock.reservationsOf(held.order()).isEmpty()) {
            return Verdict.refused("HoldExists", "Units are kept for this order already.", Map.of("order", held.order().toString()));
        }
        List<Promises.Wanted> wanted = new ArrayList<>();
        for (StockHeld.HoldLine line : held.lines()) {
            if (line.quantity() <= 0) {
                return Verdict.refused("BadQuantity", "A quantity must be above zero.", Map.of("line", Integer.toString(line.line())));
            }
            wanted.add(new Promises.Wanted(line.line(), line.variant(), line.quantity()));
        }
        Kept kept = keep(books, fact, held.order(), wanted, held.location(), State.HELD, held.expiresAt());
        if (kept.refusal != null) {
            return new Verdict.Refused(kept.refusal);
        }
        StockHeld.HoldPayment payment = held.payment();
        books.add(new PaymentRow(
                held.order(), payment.id(), "CARD", payment.amount(), payment.currency(), "INTENDED", null, fact.envelope().at(), null, 1));
        Told.stock(books, kept.touched);
        return Verdict.TAKEN;
    }

    static Verdict release(HoldReleased released, Books books) {
        State next = released.why().equals("EXPIRED") ? State.EXPIRED : State.RELEASED;
        Set<StockKey> touched = new LinkedHashSet<>();
        for (Reservation reservation : List.copyOf(books.stock.reservationsOf(released.order()))) {
            boolean due = next == State.RELEASED
                    || (reservation.expiresAt() != null && !reservation.expiresAt().isAfter(books.now));
            if (reservation.state() == State.HELD && due) {
                books.stock.move(reservation, next);
                touched.add(reservation.key());
            }
        }
        Told.stock(books, touched);
        return Verdict.TAKEN;
    }

    static Verdict place(Fact fact, WebOrderPlaced placed, Books books) {
        Envelope envelope = fact.envelope();
        OrderBody order = placed.order();
        if (books.order(order.id()) != null || books.numberTaken(order.number())) {
            return Strays.twin(fact, order, books, true);
        }
        String wrong = Sums.wrongForGoods(order);
        if (wrong == null && placed.payment().amount() != order.total()) {
            wrong = "The payment is not the total.";
        }
        if (wrong != null) {
            return Verdict.refused("SumsDiffer", wrong, Map.of("order", order.id().toString()));
        }
        Kept kept = placed.hold() ? turnHold(books, fact, placed) : keep(books, fact, order.id(), wanted(order), placed.location(), State.ALLOCATED, null);
        if (kept.refusal != null) {
            if (placed.hold()) {
                giveBack(books, order.id(), placed.payment(), envelope);
            }
            return new Verdict.Refused(kept.refusal);
        }
        Documents.add(books, envelope, order, kept.location, "CONFIRMED", null);
        pay(books, envelope, order, placed.payment());
        Told.placed(books, envelope, order, kept.location, kept.touched);
        return Verdict.TAKEN;
    }

    /** What keeping came to: where and which balances, or why not. */
    private record Kept(@Nullable UUID location, Set<StockKey> touched, @Nullable Refusal refusal) {}

    private static List<Promises.Wanted> wanted(OrderBody order) {
        List<Promises.Wanted> wanted = new ArrayList<>(order.lines().size());
        for (OrderLineBody line : order.lines()) {
            if (line.tracked()) {
                wanted.add(new Promises.Wanted(line.line(), line.variant(), line.quantity()));
            }
        }
        return wanted;
    }

    private static Kept keep(
            Books books,
            Fact fact,
            UUID order,
            List<Promises.Wanted> wanted,
            @Nullable UUID location,
            State state,
            java.time.@Nullable Instant expiresAt) {
        if (wanted.isEmpty()) {
            return new Kept(location, Set.of(), null);
        }
        Promises.Proof proof;
        try {
            proof = Promises.prove(books, wanted, location);
        } catch (ArithmeticException tooMany) {
            return new Kept(null, Set.of(), new Refusal("BadQuantity", "That is more than can be counted.", Map.of()));
        }
        return switch (proof) {
            case Promises.Proof.Short s -> new Kept(null, Set.of(), soldOut(s));
            case Promises.Proof.Kept(UUID where) -> {
                Set<StockKey> touched = new LinkedHashSet<>();
                for (Promises.Wanted one : wanted) {
                    StockKey key = new StockKey(one.variant(), where);
                    books.stock.reserve(new Reservation(
                            books.ids.next(), key, order, one.line(), one.quantity(), state, expiresAt, fact.envelope().id()));
                    touched.add(key);
                }
                yield new Kept(where, touched, null);
            }
        };
    }

    private static Refusal soldOut(Promises.Proof.Short s) {
        String sentence = s.available() <= 0 ? "This is sold out." : "Only " + s.available() + " left.";
        return new Refusal(
                "OutOfStock",
                sentence,
                Map.of("variant", s.variant().toString(), "wanted", Long.toString(s.wanted()), "available", Long.toString(s.available())));
    }

    /** Turns the order's hold into its allocation; one that lapsed is tried once more. */
    private static Kept turnHold(Books books, Fact fact, WebOrderPlaced placed) {
        UUID order = placed.order().id();
        List<Reservation> own = List.copyOf(books.stock.reservationsOf(order));
        boolean live = !own.isEmpty() && own.stream().allMatch(r -> r.state() == State.HELD);
        if (live && !sameUnits(own, wanted(placed.order()))) {
            return new Kept(null, Set.of(), new Refusal("HoldDiffers", "The order is not what units were kept for.", Map.of("order", order.toString())));
        }
        if (live) {
            own.forEach(r -> books.stock.move(r, State.ALLOCATED));
            return new Kept(own.getFirst().key().location(), Set.of(), null);
        }
        List<Promises.Wanted> wanted = wanted(placed.order());
        if (own.isEmpty() || wanted.isEmpty()) {
            return wanted.isEmpty()
                    ? new Kept(placed.location(), Set.of(), null)
                    : new Kept(null, Set.of(), new Refusal("NoHold", "No units were kept for this order.", Map.of("order", order.toString())));
        }
        Kept again = keep(books, fact, order, wanted, own.getFirst().key().location(), State.ALLOCATED, null);
        return again.refusal == null
                ? again
                : new Kept(null, Set.of(), new Refusal("HoldExpired", "The time to pay ran out and the last units are gone; nothing is kept from your card.", again.refusal.figures()));
    }

    private static boolean sameUnits(List<Reservation> own, List<Promises.Wanted> wanted) {
        if (own.size() != wanted.size()) {
            return false;
        }
        for (Promises.Wanted one : wanted) {
            if (own.stream().noneMatch(r -> r.line() == one.line() && r.key().variant().equals(one.variant()) && r.quantity() == one.quantity())) {
                return false;
            }
        }
        return true;
    }

    /** The units are gone but the card was approved: the refund is queued in this very commit (I-26). */
    private static void giveBack(Books books, UUID order, PaymentBody body, Envelope envelope) {
        PaymentRow payment = books.paymentsOf(order).get(body.id());
        boolean approved = body.state().equals("AUTHORISED") || body.state().equals("CAPTURED");
        if (payment != null && approved) {
            books.move(payment.in("REFUND_QUEUED", body.reference(), envelope.at()));
            Told.refundQueued(books, order, payment.id());
        }
    }

    private static void pay(Books books, Envelope envelope, OrderBody order, PaymentBody body) {
        PaymentRow intended = books.paymentsOf(order.id()).get(body.id());
        if (intended != null) {
            books.move(intended.in(body.state(), body.reference(), envelope.at()));
        } else {
            books.add(new PaymentRow(
                    order.id(), body.id(), body.method(), body.amount(), order.currency(), body.state(), body.reference(), envelope.at(), envelope.at(), 1));
        }
    }
}
