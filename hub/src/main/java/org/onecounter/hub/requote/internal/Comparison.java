package org.onecounter.hub.requote.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.pricing.NotQuoted;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.domain.pricing.QuoteLine;
import org.onecounter.domain.pricing.QuoteResult;
import org.onecounter.domain.pricing.Quoted;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderLineBody;

/** Holds a receipt against a fresh quote of its own request, figure by figure. */
final class Comparison {

    private Comparison() {}

    /** The first figure that differs, in words; null when all are the same to the cent. */
    static @Nullable String difference(OrderBody receipt, QuoteResult again) {
        return switch (again) {
            case NotQuoted(var refusal) -> "The request is refused now: " + refusal.code() + ".";
            case Quoted(Quote quote) -> difference(receipt, quote);
        };
    }

    private static @Nullable String difference(OrderBody receipt, Quote quote) {
        List<QuoteLine> quoted = quote.lines();
        if (quoted.size() != receipt.lines().size()) {
            return "The receipt has " + receipt.lines().size() + " lines, the quote " + quoted.size() + ".";
        }
        for (int i = 0; i < quoted.size(); i++) {
            String inLine = difference(receipt.lines().get(i), quoted.get(i));
            if (inLine != null) {
                return "Line " + quoted.get(i).line() + ": " + inLine;
            }
        }
        boolean same = quote.net().minor() == receipt.net()
                && quote.tax().minor() == receipt.tax()
                && quote.total().minor() == receipt.total()
                && quote.total().currency().code().equals(receipt.currency());
        return same ? null : "The totals differ: " + receipt.total() + " on the receipt, " + quote.total().minor() + " now.";
    }

    private static @Nullable String difference(OrderLineBody line, QuoteLine quoted) {
        if (line.line() != quoted.line() || !line.variant().equals(quoted.variant().value())) {
            return "another item.";
        }
        if (line.quantity() != quoted.quantity().steps() || line.scale() != quoted.quantity().scale()) {
            return "another quantity.";
        }
        if (line.unitAmount() != quoted.unitPrice().amount() || line.unitExtra() != quoted.unitPrice().extraDigits()) {
            return "unit price " + line.unitAmount() + " on the receipt, " + quoted.unitPrice().amount() + " now.";
        }
        boolean same = line.net() == quoted.net().minor()
                && line.tax() == quoted.tax().minor()
                && line.gross() == quoted.gross().minor()
                && line.discount() == quoted.discount().minor()
                && line.ratePpm() == quoted.ratePpm();
        return same ? null : "total " + line.gross() + " on the receipt, " + quoted.gross().minor() + " now.";
    }
}
