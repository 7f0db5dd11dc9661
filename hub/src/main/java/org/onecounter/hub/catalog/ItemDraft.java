package org.onecounter.hub.catalog;

import java.util.List;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.catalog.TaxClass;

/**
 * An item as it shall be kept.
 *
 * @param description plain text
 * @param categorySlug of a category that is kept already; empty for none
 * @param source the import that brings it, empty for an item made by hand
 * @param pictureSource an address that an import named, kept as text; nobody fetches it
 */
public record ItemDraft(
        ItemId id,
        String handle,
        String title,
        String description,
        String brand,
        String categorySlug,
        TaxClass taxClass,
        String picture,
        List<String> optionNames,
        SaleStatus status,
        String source,
        String pictureSource,
        List<VariantDraft> variants) {

    public ItemDraft {
        optionNames = List.copyOf(optionNames);
        variants = List.copyOf(variants);
    }

    /** The draft that would leave the item as it is. */
    public static ItemDraft of(ItemView item) {
        return new ItemDraft(
                item.id(),
                item.handle(),
                item.title(),
                item.description(),
                item.brand(),
                item.categorySlug(),
                item.taxClass(),
                item.picture(),
                item.optionNames(),
                item.status(),
                "",
                "",
                item.variants().stream()
                        .map(variant -> VariantDraft.of(variant, item.picture()))
                        .toList());
    }

    /** The same item with other variants. */
    public ItemDraft with(List<VariantDraft> others) {
        return new ItemDraft(
                id, handle, title, description, brand, categorySlug, taxClass, picture, optionNames, status, source,
                pictureSource, others);
    }

    /** The same item, brought by an import that named a picture somewhere. */
    public ItemDraft from(String otherSource, String address) {
        return new ItemDraft(
                id, handle, title, description, brand, categorySlug, taxClass, picture, optionNames, status, otherSource,
                address, variants);
    }
}
