package org.onecounter.hub.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.hub.catalog.CatalogSnapshot;
import org.onecounter.hub.catalog.ItemDraft;
import org.onecounter.hub.catalog.SaleStatus;
import org.onecounter.hub.catalog.VariantDraft;

/** The articles that only a history knows: one item and variant per SKU, exact by case, never on sale. */
final class HistoryItems {

    private HistoryItems() {}

    /** The description each SKU has most often, the first of equals; the SKU itself where there is none. */
    private static String[] titles(SalesHistory history) {
        SalesLines lines = history.lines;
        Map<Long, Integer> counts = new HashMap<>();
        int[] best = new int[lines.skus.size()];
        int[] most = new int[lines.skus.size()];
        for (int line = 0; line < lines.size(); line++) {
            if (lines.titles.text(lines.title[line]).isEmpty()) continue;
            int sku = lines.sku[line];
            int count = counts.merge((long) sku << 32 | lines.title[line], 1, Integer::sum);
            if (count > most[sku]) {
                most[sku] = count;
                best[sku] = lines.title[line];
            }
        }
        String[] titles = new String[best.length];
        for (int sku = 0; sku < titles.length; sku++) {
            titles[sku] = most[sku] == 0 ? lines.skus.text(sku) : lines.titles.text(best[sku]);
        }
        return titles;
    }

    /** Those that the catalogue does not have yet. */
    static List<ItemDraft> missing(SalesHistory history, CatalogSnapshot known, NamedIds ids) {
        String[] titles = titles(history);
        var drafts = new ArrayList<ItemDraft>();
        for (int sku = 0; sku < titles.length; sku++) {
            UUID variant = history.variants[sku];
            if (known.variant(new VariantId(variant)).isPresent()) continue;
            String code = history.lines.skus.text(sku);
            boolean service = history.services[sku];
            drafts.add(new ItemDraft(
                    new ItemId(ids.of("item", code)),
                    "history:" + OnlineRetailRules.SOURCE + ":" + code,
                    titles[sku],
                    "",
                    "",
                    "",
                    TaxClass.ZERO,
                    "",
                    List.of(),
                    SaleStatus.HISTORY,
                    OnlineRetailRules.SOURCE,
                    "",
                    List.of(new VariantDraft(
                            new VariantId(variant), new Sku(code), List.of(), List.of(), "", !service, service, 0,
                            SaleStatus.HISTORY))));
        }
        return drafts;
    }
}
