package org.onecounter.hub.imports.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.TypedMoney;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.hub.catalog.ItemDraft;
import org.onecounter.hub.catalog.SaleStatus;
import org.onecounter.hub.catalog.VariantDraft;
import org.onecounter.hub.prices.PriceChange;

/** items.csv as items, variants and prices. */
final class SampleItems {

    static final CurrencyCode CURRENCY = new CurrencyCode("EUR");
    private static final int DIGITS = 2;
    private static final NamedIds IDS = new NamedIds("hobb-and-vale");

    private final Map<String, List<SampleFiles.Row>> byHandle = new LinkedHashMap<>();

    SampleItems(List<SampleFiles.Row> rows) {
        rows.forEach(row -> byHandle.computeIfAbsent(row.text("handle"), h -> new ArrayList<>()).add(row));
    }

    List<ItemDraft> drafts() {
        return byHandle.values().stream().map(SampleItems::item).toList();
    }

    private static ItemDraft item(List<SampleFiles.Row> rows) {
        SampleFiles.Row first = rows.getFirst();
        List<String> names = Stream.of("option1_name", "option2_name").map(first::text).filter(name -> !name.isEmpty()).toList();
        return new ItemDraft(
                new ItemId(IDS.of("item", first.text("handle"))),
                first.text("handle"),
                first.text("title"),
                first.text("description"),
                first.text("brand"),
                first.text("category"),
                new TaxClass(first.text("tax_class")),
                first.text("picture"),
                names,
                SaleStatus.ACTIVE,
                "samples",
                "",
                rows.stream().map(row -> variant(row, first.text("picture"))).toList());
    }

    private static VariantDraft variant(SampleFiles.Row row, String itemPicture) {
        String gtin = row.text("gtin");
        String picture = row.text("picture");
        return new VariantDraft(
                id(row),
                new Sku(row.text("sku")),
                gtin.isEmpty() ? List.of() : List.of(Gtin.parse(gtin).orElseThrow()),
                Stream.of("option1_value", "option2_value").map(row::text).filter(value -> !value.isEmpty()).toList(),
                picture.equals(itemPicture) ? "" : picture,
                row.flag("tracked"),
                row.flag("service"),
                row.number("scale"),
                SaleStatus.ACTIVE);
    }

    static VariantId id(SampleFiles.Row row) {
        return new VariantId(IDS.of("variant", row.text("sku")));
    }

    /** The prices of one item's variants from an instant on. */
    List<PriceChange> prices(ItemDraft item, Instant from) {
        var prices = new ArrayList<PriceChange>();
        for (SampleFiles.Row row : byHandle.getOrDefault(item.handle(), List.of())) {
            UnitPrice price = TypedMoney.price(row.text("price"), CURRENCY, DIGITS).orElseThrow();
            prices.add(new PriceChange(id(row), price, from, item.taxClass()));
        }
        return prices;
    }
}
