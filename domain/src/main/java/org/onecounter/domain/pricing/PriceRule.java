package org.onecounter.domain.pricing;

import java.time.Instant;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.UnitPrice;

/** The price and tax class of a variant in a price list, from an instant on, until a later one begins. */
public record PriceRule(VariantId variant, TaxClass taxClass, Instant from, UnitPrice price) {

    public PriceRule {
        from = Moments.checked(from);
        if (price.amount() < 0) throw new IllegalArgumentException("a price below zero: " + price);
    }
}
