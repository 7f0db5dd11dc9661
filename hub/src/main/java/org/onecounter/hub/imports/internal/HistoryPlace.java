package org.onecounter.hub.imports.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onecounter.domain.location.LocationId;
import org.onecounter.domain.stock.MovementReason;
import org.onecounter.hub.flows.Intake;
import org.onecounter.hub.flows.Lane;
import org.onecounter.hub.imports.SalesReport;
import org.onecounter.hub.locations.LocationKind;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.hub.outbox.OutboxEvent;
import org.onecounter.hub.stock.PlaceStock;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.hub.stock.StockStore;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer.Outcome;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.StockMoved;
import org.onecounter.sync.port.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The location that imported history lies in, apart from every real one: its stock is derived, and sells to nobody. */
@Component
class HistoryPlace {

    private static final String CODE = "ONLINE-RETAIL";
    private static final String SHELF = "shelf";
    private static final String NOTE = "Opening stock derived from the imported history";
    private static final int LINES_OF_A_FACT = 1_000;

    private final Locations locations;
    private final StockStore stock;
    private final Intake intake;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Ids random;

    HistoryPlace(
            Locations locations, StockStore stock, Intake intake, Outbox outbox, TransactionOperations transaction, Ids random) {
        this.locations = locations;
        this.stock = stock;
        this.intake = intake;
        this.outbox = outbox;
        this.transaction = transaction;
        this.random = random;
    }

    LocationView ready(NamedIds ids, String actor) {
        return locations.byCode(CODE).orElseGet(() -> {
            locations.add(
                    List.of(new LocationView(
                            new LocationId(ids.of("location", CODE)), CODE, "Online Retail, imported history", LocationKind.IMPORTED,
                            OnlineRetailRules.TERRITORY, OnlineRetailRules.ZONE, List.of(), false,
                            List.of(new LocationView.PlaceView(SHELF, "Stock", 0)))),
                    actor);
            return locations.byCode(CODE).orElseThrow();
        });
    }

    /** Puts on the books what must have been there before the fresh invoices. */
    SalesReport.Opening open(LocationView location, SalesHistory history, BitSet fresh, InvoiceFacts facts) {
        if (fresh.isEmpty()) return new SalesReport.Opening(0, 0);
        long[] pieces = history.opening(fresh, onHand(location, history));
        UUID there = location.id().value();
        var lines = new ArrayList<StockMoved.MovementLine>();
        long units = 0;
        for (int sku = 0; sku < pieces.length; sku++) {
            if (pieces[sku] == 0) continue;
            lines.add(new StockMoved.MovementLine(history.variants[sku], there, SHELF, pieces[sku], MovementReason.OPENING.name()));
            units += pieces[sku];
        }
        Instant before = facts.instant(fresh.nextSetBit(0));
        for (int from = 0; from < lines.size(); from += LINES_OF_A_FACT) {
            take(there, before, lines.subList(from, Math.min(lines.size(), from + LINES_OF_A_FACT)));
        }
        return new SalesReport.Opening(lines.size(), units);
    }

    private void take(UUID location, Instant at, List<StockMoved.MovementLine> lines) {
        LocalDate date = LocalDate.ofInstant(at, ZoneId.of(OnlineRetailRules.ZONE));
        Fact fact = Fact.of(Envelope.of(
                random.next(), new Origin.Imported(OnlineRetailRules.SOURCE), InvoiceFacts.ACTOR, null, location, at, date,
                InvoiceFacts.NO_KERNEL, null, new StockMoved(lines, NOTE)));
        var answer = intake.accept(fact, Lane.IMPORT);
        if (answer.outcome() == Outcome.REFUSED) {
            throw new IllegalStateException("Opening stock was refused: " + answer.sentence());
        }
    }

    private Map<UUID, Long> onHand(LocationView location, SalesHistory history) {
        List<StockKey> keys = stock.keysOf(List.of(history.variants)).stream()
                .filter(key -> key.location().equals(location.id().value()))
                .toList();
        var onHand = new HashMap<UUID, Long>();
        for (PlaceStock at : stock.places(keys)) onHand.merge(at.key().variant(), at.quantity(), Long::sum);
        return onHand;
    }

    /** The one event of an import: those who read the feed see that there is history now, and ask for it if they want it. */
    void mark(LocationView location, SalesHistory history, BitSet fresh) {
        long lines = fresh.stream().mapToLong(i -> history.to(i) - history.from(i)).sum();
        String body = "{\"location\":\"%s\",\"source\":\"%s\",\"invoices\":%d,\"lines\":%d}"
                .formatted(location.id(), OnlineRetailRules.SOURCE, fresh.cardinality(), lines);
        UUID run = random.next();
        transaction.executeWithoutResult(
                status -> outbox.append(List.of(new OutboxEvent("location", run, 1, "HistoryImported", body))));
    }
}
