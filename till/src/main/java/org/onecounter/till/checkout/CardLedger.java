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
import org.onecounter.sync.fact.CardSettled.Outcome;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.SaleCompleted;

/**
 * Every card attempt whose story is not over, as the journal tells it (I-12): asked and not answered, or approved and in no sale.
 * It is fed with each record, at the start and while selling, so a restart knows exactly what the process before it knew.
 */
final class CardLedger {

    /** An attempt that still needs something: an answer when not approved, a sale or its money given back when approved. */
    record Loose(UUID attempt, UUID order, Money amount, boolean approved, String reference) {}

    private final Map<UUID, Loose> loose = new LinkedHashMap<>();

    void saw(FactBody body) {
        switch (body) {
            case CardIntended intended -> loose.put(intended.attempt(), new Loose(
                    intended.attempt(), intended.order(), new Money(intended.amount(), new CurrencyCode(intended.currency())), false, ""));
            case CardSettled settled -> settled(settled);
            case SaleCompleted sale -> sale.tenders().forEach(tender -> loose.remove(tender.payment()));
            default -> { }
        }
    }

    private void settled(CardSettled settled) {
        Loose known = loose.get(settled.attempt());
        if (known == null) {
            return;
        }
        if (settled.outcome() == Outcome.DECLINED || settled.outcome() == Outcome.REVERSED) {
            loose.remove(settled.attempt());
        } else if (settled.outcome() == Outcome.APPROVED) {
            String reference = settled.reference() == null ? "" : settled.reference();
            loose.put(known.attempt(), new Loose(known.attempt(), known.order(), known.amount(), true, reference));
        }
    }

    List<Loose> loose() {
        return new ArrayList<>(loose.values());
    }

    Optional<Loose> find(UUID attempt) {
        return Optional.ofNullable(loose.get(attempt));
    }
}
