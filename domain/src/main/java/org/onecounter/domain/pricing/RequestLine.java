package org.onecounter.domain.pricing;

import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.quantity.Quantity;

/** One line to be priced: its number (≥ 1, unique in the request), what and how much; the price comes from the rules. */
public record RequestLine(int line, VariantId variant, Quantity quantity, @Nullable PriceOverride override) {

    public static RequestLine of(int line, VariantId variant, Quantity quantity) {
        return new RequestLine(line, variant, quantity, null);
    }
}
