package org.onecounter.sync.uplink;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Items as a till needs them.
 *
 * @param next the cursor of the next page, absent on the last
 */
public record CatalogPage(List<Item> items, @Nullable String next) {

    /** An item; one that is not active is to be forgotten. */
    public record Item(
            UUID id, String title, String category, String categoryName, String picture, boolean active, List<Variant> variants) {}

    /** What is sold of it. */
    public record Variant(
            UUID id,
            String sku,
            List<String> gtins,
            String options,
            boolean tracked,
            int scale,
            String picture,
            boolean active) {}
}
