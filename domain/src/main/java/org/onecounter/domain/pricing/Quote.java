package org.onecounter.domain.pricing;

import java.util.List;
import org.onecounter.domain.money.Money;

/**
 * A priced request: only this can be tendered. {@code total = net + tax = Σ gross} (I-7); the tax table is sorted by class
 * and rate.
 *
 * @param bundle the root of the rule bundle that priced it (I-13)
 */
public record Quote(
        QuoteRequest request, Digest bundle, List<QuoteLine> lines, Money net, Money tax, Money total, List<TaxLine> taxes) {

    public Quote {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        if (!total.equals(net.plus(tax))) throw new IllegalArgumentException("the total is not net and tax");
    }
}
