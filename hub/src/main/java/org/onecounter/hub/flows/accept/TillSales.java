package org.onecounter.hub.flows.accept;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.stock.Balance;
import org.onecounter.domain.stock.MovementReason;
import org.onecounter.hub.orders.LockedOrder;
import org.onecounter.hub.payments.PaymentRow;
import org.onecounter.hub.stock.LedgerEntry;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderKind;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.TakeBody;
import org.onecounter.sync.fact.TenderBody;

/**
 * Sales whose goods have left the shop, and imported history. Nothing of a till is refused (I-21): what does not fit is taken
 * and becomes a case.
 */
final class TillSales {

    private static final String SHELF = "shelf";

    private TillSales() {}

    static Verdict decide(Fact fact, SaleCompleted sale, Books books) {
        Envelope envelope = fact.envelope();
        OrderBody order = sale.order();
        boolean imported = envelope.origin() instanceof Origin.Imported;
        LockedOrder twin = books.order(order.id());
        if (twin != null || books.numberTaken(order.number())) {
            return Strays.twin(fact, order, books, imported);
        }
        String wrong = wrongWith(sale, imported);
        UUID location = envelope.location();
        if (location == null && order.lines().stream().anyMatch(OrderLineBody::tracked)) {
            wrong = wrong == null ? "The sale names no location." : wrong;
        }
        if (wrong != null && imported) {
            return Verdict.refused("SumsDiffer", wrong, Map.of("order", order.number()));
        }
        Documents.add(books, envelope, order, location, "HANDED_OVER", null);
        addPayments(books, envelope, sale);
        Set<StockKey> touched = location == null ? Set.of() : take(books, envelope, sale, location, imported);
        if (!imported) {
            Told.placed(books, envelope, order, location, touched);
        }
        if (wrong != null) {
            books.open("SUMS_DIFFER", order.id().toString(), "Receipt " + order.number() + ": " + wrong,
                    Map.of("receipt", order.number()), envelope.id(), order.id());
            return new Verdict.TakenWithCase("SumsDiffer", wrong);
        }
        return Verdict.TAKEN;
    }

    private static @Nullable String wrongWith(SaleCompleted sale, boolean imported) {
        if (imported) {
            return Sums.wrong(sale.order());
        }
        String inLines = Sums.wrongForGoods(sale.order());
        return inLines != null ? inLines : Sums.wrong(sale.tenders(), sale.change(), sale.order().total());
    }

    private static void addPayments(Books books, Envelope envelope, SaleCompleted sale) {
        OrderBody order = sale.order();
        for (TenderBody tender : sale.tenders()) {
            String state = tender.method().equals("CARD") ? "CAPTURED" : "TAKEN";
            books.add(payment(order, tender.payment(), tender.method(), tender.amount(), state, tender.reference(), envelope));
        }
        if (sale.change() != 0) {
            books.add(payment(order, books.ids.next(), "CASH", -sale.change(), "TAKEN", null, envelope));
        }
    }

    private static PaymentRow payment(
            OrderBody order, UUID id, String method, long amount, String state, @Nullable String reference, Envelope envelope) {
        return new PaymentRow(
                order.id(), id, method, amount, order.currency(), state, reference, envelope.at(), envelope.at(), 1);
    }

    private static Set<StockKey> take(
            Books books, Envelope envelope, SaleCompleted sale, UUID location, boolean imported) {
        Set<StockKey> touched = new LinkedHashSet<>();
        boolean adjustment = sale.order().kind() == OrderKind.ADJUSTMENT;
        for (OrderLineBody line : sale.order().lines()) {
            if (line.tracked()) {
                StockKey key = new StockKey(line.variant(), location);
                long before = promisable(books.stock.balance(key));
                for (TakeBody take : takesOf(sale, line)) {
                    long signed = adjustment ? take.quantity() : -take.quantity();
                    books.stock.enter(entry(books, envelope, sale.order(), key, take.place(), signed, imported));
                }
                touched.add(key);
                if (!imported) {
                    openIfBroken(books, envelope, sale.order(), line, key, before);
                }
            }
        }
        return touched;
    }

    private static List<TakeBody> takesOf(SaleCompleted sale, OrderLineBody line) {
        List<TakeBody> takes = new ArrayList<>();
        long named = 0;
        if (sale.takes() != null) {
            for (TakeBody take : sale.takes()) {
                if (take.line() == line.line()) {
                    takes.add(take);
                    named += take.quantity();
                }
            }
        }
        if (named != line.quantity()) { // what the till did not say where it took, it took from the shelf
            takes.add(new TakeBody(line.line(), SHELF, line.quantity() - named));
        }
        return takes;
    }

    private static LedgerEntry entry(
            Books books, Envelope envelope, OrderBody order, StockKey key, String place, long quantity, boolean imported) {
        MovementReason reason = imported ? MovementReason.IMPORT : MovementReason.SALE;
        return new LedgerEntry(
                books.ids.next(), key, place, quantity, reason.name(), envelope.id(), order.id(), envelope.at(), envelope.actor(), null);
    }

    /** Units nobody else was promised: what may go below zero only by breaking a promise. */
    private static long promisable(Balance balance) {
        return balance.onHand() - balance.reserved();
    }

    /** One case per line that handed over units which were promised or not there (I-4); it names receipt and orders. */
    private static void openIfBroken(
            Books books, Envelope envelope, OrderBody order, OrderLineBody line, StockKey key, long before) {
        long after = promisable(books.stock.balance(key));
        long broken = Math.max(0, -after) - Math.max(0, -before);
        if (broken <= 0) {
            return;
        }
        books.oversold.add(new Books.Oversold(envelope.id(), order.id(), order.number(), line.title(), key, broken, line.scale()));
    }
}
