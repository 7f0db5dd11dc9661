package org.onecounter.hub.flows.accept;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.onecounter.domain.stock.Balance;
import org.onecounter.domain.stock.MovementReason;
import org.onecounter.hub.stock.LedgerEntry;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.StockMoved;

/** Stock that changed without a sale: opening, receipt, count, damage, correction. */
final class Movements {

    private Movements() {}

    static Verdict decide(Fact fact, StockMoved moved, Books books) {
        Envelope envelope = fact.envelope();
        boolean imported = envelope.origin() instanceof Origin.Imported;
        Map<StockKey, Long> sums = new LinkedHashMap<>();
        for (StockMoved.MovementLine line : moved.lines()) {
            StockKey key = new StockKey(line.variant(), line.location());
            long after = books.stock.balance(key).onHand() + sums.merge(key, line.quantity(), Math::addExact);
            boolean counted = line.reason().equals(MovementReason.COUNT.name());
            if (after < 0 && !counted && !imported && line.quantity() < 0) {
                return Verdict.refused(
                        "NotOnHand",
                        "Only " + Math.max(0, books.stock.balance(key).onHand()) + " on hand; " + -line.quantity() + " cannot leave.",
                        Map.of("variant", line.variant().toString(), "onHand", Long.toString(books.stock.balance(key).onHand())));
            }
        }
        Set<StockKey> touched = new LinkedHashSet<>();
        for (StockMoved.MovementLine line : moved.lines()) {
            StockKey key = new StockKey(line.variant(), line.location());
            Balance before = books.stock.balance(key);
            books.stock.enter(new LedgerEntry(
                    books.ids.next(), key, line.place(), line.quantity(), line.reason(), envelope.id(), null, envelope.at(), envelope.actor(),
                    moved.note().isEmpty() ? null : moved.note()));
            touched.add(key);
            broken(books, envelope, key, before);
        }
        if (!imported) {
            Told.stock(books, touched);
        }
        return Verdict.TAKEN;
    }

    /** Units that were promised are found missing: a person must decide, the count stands. */
    private static void broken(Books books, Envelope envelope, StockKey key, Balance before) {
        Balance after = books.stock.balance(key);
        long units = Math.max(0, after.reserved() - after.onHand()) - Math.max(0, before.reserved() - before.onHand());
        if (units > 0) {
            books.oversold.add(new Books.Oversold(envelope.id(), null, "", "", key, units, 0));
        }
    }
}
