package org.onecounter.hub.catalog;

import java.util.List;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.domain.catalog.VariantId;

/**
 * A variant as it shall be kept.
 *
 * @param picture its own key, empty for the item's
 */
public record VariantDraft(
        VariantId id,
        Sku sku,
        List<Gtin> gtins,
        List<String> optionValues,
        String picture,
        boolean tracked,
        boolean service,
        int scale,
        SaleStatus status) {

    public VariantDraft {
        gtins = List.copyOf(gtins);
        optionValues = List.copyOf(optionValues);
    }

    static VariantDraft of(VariantView variant, String itemPicture) {
        return new VariantDraft(
                variant.id(),
                variant.sku(),
                variant.gtins(),
                variant.optionValues(),
                variant.picture().equals(itemPicture) ? "" : variant.picture(),
                variant.tracked(),
                variant.service(),
                variant.scale(),
                variant.status());
    }
}
