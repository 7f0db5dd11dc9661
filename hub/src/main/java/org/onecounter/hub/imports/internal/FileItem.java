package org.onecounter.hub.imports.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.hub.catalog.SaleStatus;

/** An item as a file describes it, with the rows of it that could be read. */
final class FileItem {

    /** What stands in the first row of an item. */
    record Described(
            String title,
            String description,
            String vendor,
            String category,
            String words,
            List<String> optionNames,
            SaleStatus status,
            boolean taxed,
            boolean giftCard,
            String picture) {}

    /**
     * One variant row.
     *
     * @param repair how the GTIN was repaired, null when it stood there as it is
     * @param quantity pieces on hand; null when the file does not say
     */
    record Row(
            long line,
            List<String> options,
            @Nullable Sku sku,
            List<Gtin> gtins,
            @Nullable String repair,
            UnitPrice price,
            boolean tracked,
            @Nullable Long quantity) {}

    final String handle;
    final List<Row> rows = new ArrayList<>();
    @Nullable Described described;

    /** The line of the row that should have described it and was left out; 0 when there is none. */
    long refusedAt;

    FileItem(String handle) {
        this.handle = handle;
    }
}
