package org.onecounter.hub.imports.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.kernel.Kernel;
import org.onecounter.domain.stock.MovementReason;
import org.onecounter.hub.flows.Intake;
import org.onecounter.hub.flows.Lane;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.stock.PlaceStock;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.hub.stock.StockStore;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.StockMoved;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.springframework.stereotype.Component;

/** Puts the first pieces of variants on the books, as facts through the intake like every other movement. */
@Component
class OpeningStock {

    private static final int LINES_OF_A_FACT = 1_000;

    private final StockStore stock;
    private final Intake intake;
    private final Clock clock;
    private final Ids ids;

    /** Pieces of a variant at a place of the location. */
    record Pieces(VariantId variant, String place, long pieces) {}

    OpeningStock(StockStore stock, Intake intake, Clock clock, Ids ids) {
        this.stock = stock;
        this.intake = intake;
        this.clock = clock;
        this.ids = ids;
    }

    /** Those of the variants that were ever counted there: a file does not overwrite a count. */
    Set<VariantId> counted(Collection<VariantId> variants, LocationView location) {
        UUID there = location.id().value();
        List<StockKey> keys = stock.keysOf(variants.stream().map(VariantId::value).toList()).stream()
                .filter(key -> key.location().equals(there))
                .toList();
        if (keys.isEmpty()) return Set.of();
        return stock.places(keys).stream()
                .map(PlaceStock::key)
                .map(key -> new VariantId(key.variant()))
                .collect(Collectors.toSet());
    }

    /** Opens the stock of variants that were never counted there. */
    void open(LocationView location, List<Pieces> pieces, String actor, String note) {
        for (int from = 0; from < pieces.size(); from += LINES_OF_A_FACT) {
            List<Pieces> some = pieces.subList(from, Math.min(pieces.size(), from + LINES_OF_A_FACT));
            FactAnswer answer = intake.accept(fact(location, some, actor, note), Lane.IMPORT);
            if (answer.outcome() == FactAnswer.Outcome.REFUSED) {
                throw new IllegalStateException("Opening stock was refused: " + answer.sentence());
            }
        }
    }

    private Fact fact(LocationView location, List<Pieces> pieces, String actor, String note) {
        UUID there = location.id().value();
        var lines = new ArrayList<StockMoved.MovementLine>();
        for (Pieces one : pieces) {
            lines.add(new StockMoved.MovementLine(
                    one.variant().value(), there, one.place(), one.pieces(), MovementReason.OPENING.name()));
        }
        Instant now = clock.now();
        return Fact.of(Envelope.of(
                ids.next(), new Origin.Hub(), actor, null, there, now,
                LocalDate.ofInstant(now, ZoneId.of(location.zone())), Kernel.VERSION, null, new StockMoved(lines, note)));
    }
}
