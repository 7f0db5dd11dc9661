package org.onecounter.hub.catalog;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.UnitPrice;

/**
 * An item as it is described once, with the variants that are sold.
 *
 * @param description plain text, paragraphs by blank line; encode it at every sink
 * @param categorySlug empty when the item stands in no category
 * @param picture key of an illustration, never an address; empty when there is none
 * @param version rises by one with every change of the item or its variants
 */
public record ItemView(
        ItemId id,
        String handle,
        String title,
        String description,
        String brand,
        String categorySlug,
        String categoryName,
        TaxClass taxClass,
        String picture,
        List<String> optionNames,
        List<VariantView> variants,
        SaleStatus status,
        long version) {

    public ItemView {
        optionNames = List.copyOf(optionNames);
        variants = List.copyOf(variants);
    }

    /** The same item with each variant at the price that {@code price} gives now; null where there is none. */
    public ItemView priced(Function<VariantId, @Nullable UnitPrice> price) {
        List<VariantView> again =
                variants.stream().map(v -> v.at(price.apply(v.id()))).toList();
        return new ItemView(
                id, handle, title, description, brand, categorySlug, categoryName, taxClass, picture, optionNames, again,
                status, version);
    }

    /** True when shop and tills may show it. */
    public boolean onSale() {
        return status == SaleStatus.ACTIVE;
    }
}
