package org.onecounter.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.hub.flows.Core;
import org.onecounter.hub.platform.database.HubDatabase;
import org.onecounter.hub.prices.PriceChange;
import org.onecounter.hub.prices.PriceLists;
import org.onecounter.hub.prices.Prices;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

class CatalogIT {

    @RegisterExtension
    static final HubDatabase db = HubDatabase.fresh();

    private static final Core core = Core.over(db);
    private static final CurrencyCode EUR = new CurrencyCode("EUR");
    private final Catalog catalog = core.get(Catalog.class);
    private final Items items = core.get(Items.class);

    @AfterAll
    static void close() {
        core.close();
    }

    @Test
    void an_item_kept_is_shown_whole_and_another_process_reads_the_same() {
        items.saveCategories(List.of(new CategoryDraft("kitchen", "Kitchen", 1)));
        ItemDraft mug = AnItem.called("Whole mug").in("kitchen").sold("WM-S", "4006381333931", "Small").sold("WM-L", "", "Large").draft();
        catalog.snapshot();
        items.save(List.of(mug), "test");
        ItemView shown = catalog.snapshot().byHandle("whole-mug").orElseThrow();
        assertThat(ItemDraft.of(shown)).usingRecursiveComparison().ignoringFields("source").isEqualTo(mug);
        assertThat(shown.categoryName()).isEqualTo("Kitchen");
        assertThat(shown.variants()).extracting(VariantView::title).containsExactly("Whole mug, Small", "Whole mug, Large");
        assertThat(catalog.snapshot().byCode("04006381333931").orElseThrow().sku().value()).isEqualTo("WM-S");
        try (Core other = Core.over(db)) {
            assertThat(other.get(Catalog.class).snapshot().byHandle("whole-mug")).contains(shown);
        }
    }

    @Test
    void a_price_given_later_is_shown_and_so_is_its_change() {
        core.get(PriceLists.class).open(Prices.RETAIL, "Shop", EUR, true).orElseThrow();
        ItemDraft cup = AnItem.called("Priced cup").sold("PC", "").draft();
        var variant = cup.variants().getFirst().id();
        items.save(List.of(cup), "test");
        assertThat(catalog.snapshot().variant(variant).orElseThrow().price()).isNull();
        Prices prices = core.get(Prices.class);
        prices.change(
                List.of(new PriceChange(variant, UnitPrice.of(1_250, EUR), Instant.parse("2026-01-01T00:00:00Z"), TaxClass.STANDARD)),
                "test");
        assertThat(catalog.snapshot().variant(variant).orElseThrow().price()).isEqualTo(UnitPrice.of(1_250, EUR));
        prices.change(variant, UnitPrice.of(999, EUR), Instant.parse("2026-01-02T00:00:00Z"), "test");
        assertThat(catalog.snapshot().byCode("pc").orElseThrow().price()).isEqualTo(UnitPrice.of(999, EUR));
    }

    @Test
    void what_is_rolled_back_is_never_shown_and_tells_nobody_I27() {
        catalog.snapshot();
        ItemDraft ghost = AnItem.called("Ghost").sold("GHOST", "").draft();
        assertThatThrownBy(() -> core.get(TransactionTemplate.class).executeWithoutResult(status -> {
                    items.save(List.of(ghost), "test");
                    throw new IllegalStateException("the caller fails");
                }))
                .hasMessage("the caller fails");
        assertThat(catalog.snapshot().byHandle("ghost")).isEmpty();
        assertThat(events(ghost)).isZero();
    }

    @Test
    void a_sku_or_gtin_of_another_variant_fails_the_whole_transaction() {
        items.save(List.of(AnItem.called("First").sold("TWICE", "50184385").draft()), "test");
        assertThatThrownBy(() -> items.save(
                        List.of(AnItem.called("Good").sold("GOOD", "").draft(), AnItem.called("Second").sold("tWice", "").draft()), "test"))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> items.save(List.of(AnItem.called("Third").sold("THIRD", "50184385").draft()), "test"))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(catalog.snapshot().byCode("GOOD")).isEmpty();
        assertThat(catalog.snapshot().byCode("THIRD")).isEmpty();
    }

    @Test
    void an_edit_is_shown_told_and_kept_with_what_it_was_and_who_did_it_I28() {
        ItemDraft pot = AnItem.called("Edited pot").sold("EP", "").draft();
        items.save(List.of(pot), "test");
        long version = items.edit(pot.id(), edit("Better pot", 1L), "staff:max").orElseThrow();
        assertThat(catalog.snapshot().byHandle("edited-pot").orElseThrow().title()).isEqualTo("Better pot");
        assertThat(version).isEqualTo(2);
        assertThat(events(pot)).isEqualTo(2);
        assertThat(db.jdbc().sql("select actor || ' ' || (before->>'title') || ' > ' || (after->>'title') from catalog_change where what = 'edited' and item_id = ?")
                        .param(pot.id().value()).query(String.class).single())
                .isEqualTo("staff:max Edited pot > Better pot");
        assertThat(items.edit(pot.id(), edit("Stale", 1L), "staff:max").refusalOrThrow().code()).isEqualTo("ItemChangedMeanwhile");
        assertThat(items.edit(AnItem.called("x").draft().id(), edit("x", null), "staff:max").refusalOrThrow().code())
                .isEqualTo("ItemUnknown");
    }

    private static ItemEdit edit(String title, Long version) {
        return new ItemEdit(title, null, null, null, null, null, version);
    }

    @Test
    void history_is_kept_without_an_event_and_its_skus_are_exact() {
        ItemDraft old = AnItem.called("Old thing").as(SaleStatus.HISTORY).sold("85123a", "").draft();
        ItemDraft older = AnItem.called("Older thing").as(SaleStatus.HISTORY).sold("85123A", "").draft();
        items.save(List.of(old, older), "import");
        assertThat(events(old)).isZero();
        assertThat(catalog.snapshot().variant(old.variants().getFirst().id())).isPresent();
        assertThat(catalog.snapshot().byCode("85123A")).isEmpty();
    }

    @Test
    void a_renamed_category_is_renamed_on_its_items() {
        items.saveCategories(List.of(new CategoryDraft("toys", "Toys", 5)));
        items.save(List.of(AnItem.called("Kite").in("toys").sold("KITE", "").draft()), "test");
        items.saveCategories(List.of(new CategoryDraft("toys", "Play", 5)));
        assertThat(catalog.snapshot().byHandle("kite").orElseThrow().categoryName()).isEqualTo("Play");
        assertThat(catalog.snapshot().category("toys").orElseThrow().items()).isEqualTo(1);
    }

    private static long events(ItemDraft item) {
        return core.count(
                "select (select count(*) from outbox where object_id = ?) + (select count(*) from feed_event where object_id = ?)",
                item.id().value(), item.id().value());
    }
}
