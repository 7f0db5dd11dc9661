package org.onecounter.till.checkout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.sync.fact.CardIntended;
import org.onecounter.sync.fact.CardSettled;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.port.Clock;

/**
 * Every card attempt whose story is not over, as the journal tells it (I-12): asked and not answered, or approved and in no sale.
 * It is fed with each record, at the start and while selling, so a restart knows exactly what the process before it knew.
 */
final class CardLedger {

    /** How far an attempt's story has come. */
    enum Chapter { ASKED, UNKNOWN, APPROVED }

    /**
     * An attempt that still needs something: an answer, or, once approved, a sale or its money given back.
     *
     * @param sinceNanos when this process first knew of it, on the steady clock
     */
    record Loose(UUID attempt, UUID order, Money amount, String actor, long sinceNanos, Chapter chapter, String reference) {

        boolean approved() {
            return chapter == Chapter.APPROVED;
        }

        private Loose become(Chapter next, String word) {
            return new Loose(attempt, order, amount, actor, sinceNanos, next, word);
        }
    }

    private final Clock clock;
    private final Map<UUID, Loose> loose = new LinkedHashMap<>();

    CardLedger(Clock clock) {
        this.clock = clock;
    }

    void saw(FactBody body, String actor) {
        switch (body) {
            case CardIntended intended -> loose.put(intended.attempt(), asked(intended, actor));
            case CardSettled settled -> loose.computeIfPresent(settled.attempt(), (id, known) -> switch (settled.outcome()) {
                case DECLINED, REVERSED -> null;
                case UNKNOWN -> known.approved() ? known : known.become(Chapter.UNKNOWN, "");
                case APPROVED -> known.become(Chapter.APPROVED, settled.reference() == null ? "" : settled.reference());
            });
            case SaleCompleted sale -> sale.tenders().forEach(tender -> loose.remove(tender.payment()));
            default -> { }
        }
    }

    private Loose asked(CardIntended intended, String actor) {
        Money amount = new Money(intended.amount(), new CurrencyCode(intended.currency()));
        return new Loose(intended.attempt(), intended.order(), amount, actor, clock.nanos(), Chapter.ASKED, "");
    }

    List<Loose> loose() {
        return new ArrayList<>(loose.values());
    }

    Optional<Loose> find(UUID attempt) {
        return Optional.ofNullable(loose.get(attempt));
    }
}
