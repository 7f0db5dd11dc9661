package org.onecounter.hub.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.UnitPrice;

/**
 * A variant as it is sold.
 *
 * @param title the item's title with the option values, as a receipt prints it
 * @param tracked false: its stock is neither counted nor promised
 * @param service true: not goods (postage, a fee); has no stock at all
 * @param scale decimals of its quantity: 0 for pieces, 3 for kilograms sold by the gram
 * @param picture its own key, else the item's
 * @param price what the retail list asks now; null when no price is known, then it cannot be sold
 */
public record VariantView(
        VariantId id,
        ItemId itemId,
        Sku sku,
        List<Gtin> gtins,
        List<String> optionValues,
        String title,
        boolean tracked,
        boolean service,
        int scale,
        String picture,
        @Nullable UnitPrice price,
        SaleStatus status) {

    public VariantView {
        gtins = List.copyOf(gtins);
        optionValues = List.copyOf(optionValues);
    }

    /** The same variant at another price. */
    VariantView at(@Nullable UnitPrice other) {
        return new VariantView(
                id, itemId, sku, gtins, optionValues, title, tracked, service, scale, picture, other, status);
    }

    /** The option values for a line below the title: {@code Green / Large}; empty when there is nothing to choose. */
    public String options() {
        return String.join(" / ", optionValues);
    }

    /** True when it has a price and may be sold. */
    public boolean onSale() {
        return status == SaleStatus.ACTIVE && price != null;
    }
}
