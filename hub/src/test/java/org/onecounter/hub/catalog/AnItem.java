package org.onecounter.hub.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.UnitPrice;

/** Items for tests, as retail says them. */
public final class AnItem {

    private final ItemId id = new ItemId(UUID.randomUUID());
    private final String title;
    private String category = "";
    private SaleStatus status = SaleStatus.ACTIVE;
    private final List<VariantDraft> variants = new ArrayList<>();

    private AnItem(String title) {
        this.title = title;
    }

    public static AnItem called(String title) {
        return new AnItem(title);
    }

    public AnItem in(String categorySlug) {
        category = categorySlug;
        return this;
    }

    public AnItem as(SaleStatus other) {
        status = other;
        return this;
    }

    /** A variant with options; of its GTIN the check digit must fit. */
    public AnItem sold(String sku, String gtin, String... options) {
        List<Gtin> gtins = gtin.isEmpty() ? List.of() : List.of(Gtin.parse(gtin).orElseThrow());
        variants.add(new VariantDraft(
                new VariantId(UUID.randomUUID()), new Sku(sku), gtins, List.of(options), "", true, false, 0, SaleStatus.ACTIVE));
        return this;
    }

    public ItemDraft draft() {
        List<String> names = variants.isEmpty() || variants.getFirst().optionValues().isEmpty() ? List.of() : List.of("Size");
        return new ItemDraft(
                id, title.toLowerCase().replace(' ', '-'), title, "About " + title, "Hobb", category, TaxClass.STANDARD,
                "mug-green", names, status, "test", "", variants);
    }

    /** The item as the catalogue would show it at 10.00. */
    public ItemView view() {
        ItemDraft d = draft();
        return new ItemView(
                d.id(), d.handle(), d.title(), d.description(), d.brand(), category, category, d.taxClass(), d.picture(),
                d.optionNames(),
                variants.stream()
                        .map(v -> new VariantView(
                                v.id(), id, v.sku(), v.gtins(), v.optionValues(), title, true, false, 0, d.picture(),
                                UnitPrice.of(1000, new CurrencyCode("EUR")), v.status()))
                        .toList(),
                status, 1);
    }
}
