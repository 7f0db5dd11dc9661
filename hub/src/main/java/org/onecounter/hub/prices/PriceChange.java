package org.onecounter.hub.prices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.UnitPrice;

/**
 * A price that holds from an instant on, until a later one does.
 *
 * @param taxClass null keeps the class the variant has; a variant without a price must be given one
 */
public record PriceChange(VariantId variant, UnitPrice price, Instant from, @Nullable TaxClass taxClass) {

    /** A change of the amount alone. */
    public static PriceChange of(VariantId variant, UnitPrice price, Instant from) {
        return new PriceChange(variant, price, from, null);
    }
}
