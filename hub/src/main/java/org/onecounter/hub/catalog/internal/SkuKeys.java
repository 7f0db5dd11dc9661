package org.onecounter.hub.catalog.internal;

import org.onecounter.hub.catalog.ItemDraft;
import org.onecounter.hub.catalog.SaleStatus;
import org.onecounter.hub.catalog.VariantDraft;

/** Under which key a SKU is unique: without regard to case on entry, exact and per source in imported history. */
final class SkuKeys {

    private SkuKeys() {}

    static String of(VariantDraft variant, ItemDraft item) {
        return item.status() == SaleStatus.HISTORY
                ? "history:" + item.source() + ":" + variant.sku().value()
                : variant.sku().key();
    }
}
