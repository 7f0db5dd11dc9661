package org.onecounter.till.lookup;

import java.util.List;
import java.util.UUID;

/**
 * An item as a till needs it: described once, sold as variants.
 *
 * @param category slug of its category; empty when it has none
 * @param picture key of its picture; empty when it has none
 * @param active false once it is archived: then it is forgotten
 */
public record LookupItem(
        UUID id, String title, String category, String categoryName, String picture, boolean active, List<LookupVariant> variants) {

    public LookupItem {
        variants = List.copyOf(variants);
    }

    /**
     * What is sold.
     *
     * @param options the words that tell it from its sisters, such as "Green, large"; empty for an only variant
     * @param gtins 14 digits each, the printed one first
     * @param tracked whether its stock is counted
     * @param scale decimals of its quantity
     * @param picture key of its own picture; empty to show the item's
     */
    public record LookupVariant(
            UUID id, String sku, List<String> gtins, String options, boolean tracked, int scale, String picture, boolean active) {

        public LookupVariant {
            gtins = List.copyOf(gtins);
        }
    }
}
