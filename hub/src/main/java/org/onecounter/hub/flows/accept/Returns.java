package org.onecounter.hub.flows.accept;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.stock.MovementReason;
import org.onecounter.hub.orders.OrderLineRow;
import org.onecounter.hub.orders.OrderStore;
import org.onecounter.hub.payments.PaymentRow;
import org.onecounter.hub.stock.LedgerEntry;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.GoodsReturned;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.TakeBody;
import org.onecounter.sync.fact.TenderBody;

/** Goods that came back: never more than was sold, across channels and at once, because the original is locked (I-9). */
final class Returns {

    private static final String SHELF = "shelf";

    private Returns() {}

    static Verdict decide(Fact fact, GoodsReturned returned, Books books) {
        Envelope envelope = fact.envelope();
        OrderBody order = returned.order();
        boolean imported = envelope.origin() instanceof Origin.Imported;
        boolean fromTill = envelope.origin() instanceof Origin.Till;
        if (books.order(order.id()) != null || books.numberTaken(order.number())) {
            return Strays.twin(fact, order, books, !fromTill);
        }
        String wrong = imported ? Sums.wrong(order) : Sums.wrongForGoods(order);
        UUID original = returned.original();
        if (wrong == null && original != null) {
            wrong = tooMuch(books, order, original);
        }
        if (wrong != null && !fromTill) {
            return Verdict.refused("ReturnTooLarge", wrong, Map.of("order", order.id().toString()));
        }
        Documents.add(books, envelope, order, envelope.location(), "RETURNED", original);
        if (original != null) {
            order.lines().forEach(l -> books.returned.add(new OrderStore.ReturnedUnits(original, l.line(), l.quantity())));
            books.tell(original, envelope.at(), "GoodsReturned", envelope.actor(), "Returned by " + order.number());
        }
        for (TenderBody refund : returned.refunds()) {
            books.add(new PaymentRow(
                    order.id(), refund.payment(), refund.method(), Math.negateExact(refund.amount()), order.currency(), "REFUNDED",
                    refund.reference(), envelope.at(), envelope.at(), 1));
        }
        Set<StockKey> touched = putBack(books, envelope, returned, imported);
        if (!imported) {
            Told.placed(books, envelope, order, envelope.location(), touched);
        }
        if (wrong == null) {
            return Verdict.TAKEN;
        }
        books.open("RETURN_TOO_LARGE", order.id().toString(), "Return " + order.number() + ": " + wrong,
                Map.of("return", order.number()), envelope.id(), order.id());
        return new Verdict.TakenWithCase("ReturnTooLarge", wrong);
    }

    private static @Nullable String tooMuch(Books books, OrderBody order, UUID original) {
        if (books.order(original) == null) {
            return "The sale it names is not known.";
        }
        for (OrderLineBody line : order.lines()) {
            long sold = books.sold.stream()
                    .filter(s -> s.order().equals(original) && s.line() == line.line() && s.variant().equals(line.variant()))
                    .mapToLong(OrderLineRow::quantity)
                    .sum();
            long back = books.returned.stream()
                    .filter(r -> r.original().equals(original) && r.line() == line.line())
                    .mapToLong(OrderStore.ReturnedUnits::quantity)
                    .sum();
            if (line.quantity() > sold - back) {
                return "Line " + line.line() + ": " + sold + " sold, " + back + " back already, " + line.quantity() + " more offered.";
            }
        }
        return null;
    }

    private static Set<StockKey> putBack(Books books, Envelope envelope, GoodsReturned returned, boolean imported) {
        Set<StockKey> touched = new LinkedHashSet<>();
        UUID location = envelope.location();
        if (location != null) {
            MovementReason reason = imported ? MovementReason.IMPORT : MovementReason.RETURN;
            for (OrderLineBody line : returned.order().lines()) {
                if (line.tracked()) {
                    StockKey key = new StockKey(line.variant(), location);
                    for (TakeBody put : putsOf(returned, line)) {
                        books.stock.enter(new LedgerEntry(
                                books.ids.next(), key, put.place(), put.quantity(), reason.name(), envelope.id(),
                                returned.order().id(), envelope.at(), envelope.actor(), null));
                    }
                    touched.add(key);
                }
            }
        }
        return touched;
    }

    private static List<TakeBody> putsOf(GoodsReturned returned, OrderLineBody line) {
        List<TakeBody> puts = new ArrayList<>();
        long named = 0;
        if (returned.places() != null) {
            for (TakeBody put : returned.places()) {
                if (put.line() == line.line()) {
                    puts.add(put);
                    named += put.quantity();
                }
            }
        }
        if (named != line.quantity()) {
            puts.add(new TakeBody(line.line(), SHELF, line.quantity() - named));
        }
        return puts;
    }
}
