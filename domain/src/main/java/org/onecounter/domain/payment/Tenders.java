package org.onecounter.domain.payment;

import java.util.List;
import org.onecounter.domain.Result;
import org.onecounter.domain.money.AmountOverflow;
import org.onecounter.domain.money.Money;

/**
 * Whether tenders cover a total, and the change. Change is given from cash alone: a card is never charged more than is
 * due. Refuses {@code TenderCurrency TenderNotPositive CardOverTotal TenderShort TenderTooMuch AmountTooLarge}.
 */
public final class Tenders {

    private Tenders() {}

    /** Settles a sale; the total is ≥ 0. */
    public static Result<Settlement> settle(Money total, List<Tender> tenders) {
        if (total.isNegative()) throw new IllegalArgumentException("a refund is not settled by tenders: " + total);
        try {
            return settleWithin(total, tenders);
        } catch (AmountOverflow overflow) {
            return Result.refused("AmountTooLarge", "These amounts are too large.");
        }
    }

    private static Result<Settlement> settleWithin(Money total, List<Tender> tenders) {
        Money tendered = Money.zero(total.currency());
        Money card = tendered;
        for (Tender tender : tenders) {
            if (!tender.amount().currency().equals(total.currency())) {
                return Result.refused(
                        "TenderCurrency", "This sale is paid in " + total.currency() + ".", "offered", tender.amount().currency());
            }
            if (!tender.amount().isPositive()) {
                return Result.refused("TenderNotPositive", "A payment must be above zero.", "amount", tender.amount().minor());
            }
            tendered = tendered.plus(tender.amount());
            if (tender.method() == Method.CARD) card = card.plus(tender.amount());
        }
        return cover(total, tendered, card);
    }

    private static Result<Settlement> cover(Money total, Money tendered, Money card) {
        if (card.compareTo(total) > 0) {
            return Result.refused(
                    "CardOverTotal", "A card pays at most what is due.", "due", total.minor(), "card", card.minor());
        }
        Money change = tendered.minus(total);
        if (change.isNegative()) {
            return Result.refused(
                    "TenderShort", "This does not cover the total yet.", "due", total.minor(), "offered", tendered.minor(),
                    "missing", change.negated().minor());
        }
        Money cash = tendered.minus(card);
        if (cash.isPositive() && change.compareTo(cash) >= 0) {
            return Result.refused(
                    "TenderTooMuch", "The sale is covered without cash.", "cash", cash.minor(), "change", change.minor());
        }
        return Result.ok(new Settlement(total, tendered, change));
    }

    /** What is still due after the tenders so far, never below zero. */
    public static Money due(Money total, List<Tender> tenders) {
        Money due = total;
        for (Tender tender : tenders) due = due.minus(tender.amount());
        return due.isNegative() ? Money.zero(total.currency()) : due;
    }
}
