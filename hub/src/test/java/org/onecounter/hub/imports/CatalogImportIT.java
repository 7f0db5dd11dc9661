package org.onecounter.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.SaleStatus;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.flows.Core;
import org.onecounter.hub.imports.CatalogReport.Counts;
import org.onecounter.hub.locations.LocationKind;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.database.HubDatabase;

class CatalogImportIT {

    private static final String HEADER = "Handle,Title,Body (HTML),Vendor,Type,Published,Option1 Name,Option1 Value,Variant SKU,"
            + "Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Variant Barcode,Image Src\n";
    private static final String GOOD = HEADER
            + "mug,Green mug,<p>Enamel</p>,Hobb,Kitchen,true,Title,Default Title,MUG-G,shopify,4,12.50,4006381333931,https://example.org/mug.jpg\n"
            + "pot,Clay pot,,Vale,Garden,true,Size,Small,,shopify,3,9.99,,\n"
            + "pot,,,,,,,Large,,shopify,,15.99,,\n"
            + "gift,Hidden thing,,,Garden,false,Title,Default Title,HID,,7,1,,\n";

    private HubDatabase db;
    private Core core;
    private CatalogImport imports;
    private Catalog catalog;

    @BeforeEach
    void open() {
        db = HubDatabase.fresh();
        core = Core.over(db);
        imports = core.get(CatalogImport.class);
        catalog = core.get(Catalog.class);
    }

    @AfterEach
    void close() {
        core.close();
        db.close();
    }

    private UUID shop(String code) {
        UUID id = UUID.randomUUID();
        core.get(Locations.class).add(List.of(new LocationView(
                new LocationId(id), code, code, LocationKind.SHOP, "IE", "Europe/Dublin", List.of(), true,
                List.of(new LocationView.PlaceView("shelf", "Shelf", 0), new LocationView.PlaceView("backroom", "Backroom", 1)))), "test");
        return id;
    }

    private CatalogReport take(String text) {
        return take(text, null, false);
    }

    private CatalogReport take(String text, String location, boolean dryRun) {
        return imports.take(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new CatalogOptions(location, null, dryRun, "staff:olive"), Progress.SILENT);
    }

    private String contents() {
        return db.jdbc()
                .sql("""
                     select (select string_agg(i::text, ';' order by i.item_id) from item i) || (select string_agg(v::text, ';' order by v.variant_id) from variant v)
                         || (select string_agg(p::text, ';' order by p.variant_id, p.price_id) from price p)
                         || (select string_agg(s::text, ';' order by s.variant_id, s.entry_id) from stock_ledger s)
                         || (select string_agg(g::text, ';' order by g.gtin) from variant_gtin g) || (select count(*) from rule_bundle)
                     """)
                .query(String.class)
                .single();
    }

    @Test
    void a_file_comes_in_with_its_items_prices_and_stock() {
        UUID harbour = shop("HARBOUR");
        CatalogReport report = take(GOOD);
        assertThat(report.errors()).isEmpty();
        assertThat(report.items()).isEqualTo(new Counts(3, 0, 0));
        assertThat(report.variants()).isEqualTo(new Counts(4, 0, 0));
        assertThat(report.skusMade()).isEqualTo(2);
        assertThat(report.untracked()).isEqualTo(1);
        assertThat(report.stock()).isEqualTo(new CatalogReport.OpeningStock(2, 7, 0));
        assertThat(report.notes()).extracting(RowNote::line, RowNote::code).containsExactly(org.assertj.core.groups.Tuple.tuple(4L, "StockUnknown"));
        ItemView pot = catalog.snapshot().byHandle("pot").orElseThrow();
        assertThat(pot.variants()).extracting(v -> v.sku().value()).containsExactly("pot-small", "pot-large");
        assertThat(pot.variants()).extracting(v -> v.price().amount()).containsExactly(999L, 1599L);
        assertThat(pot.categoryName()).isEqualTo("Garden");
        VariantView mug = catalog.snapshot().byCode("4006381333931").orElseThrow();
        assertThat(core.balance(mug.id().value(), harbour)).containsEntry("on_hand", 4L);
        assertThat(catalog.snapshot().byHandle("gift").orElseThrow().status()).isEqualTo(SaleStatus.DRAFT);
        assertThat(catalog.snapshot().byHandle("gift").orElseThrow().variants().getFirst().tracked()).isFalse();
        assertThat(db.jdbc().sql("select picture_source from item where handle = 'mug'").query(String.class).single())
                .isEqualTo("https://example.org/mug.jpg");
    }

    @Test
    void the_same_file_again_changes_nothing_at_all() {
        shop("HARBOUR");
        take(GOOD);
        String before = contents();
        CatalogReport again = take(GOOD);
        assertThat(contents()).isEqualTo(before);
        assertThat(again.items()).isEqualTo(new Counts(0, 0, 3));
        assertThat(again.variants()).isEqualTo(new Counts(0, 0, 4));
        assertThat(again.stock()).isEqualTo(new CatalogReport.OpeningStock(0, 0, 2));
    }

    @Test
    void a_changed_file_updates_what_it_names_and_leaves_the_rest() {
        UUID harbour = shop("HARBOUR");
        take(GOOD);
        UUID small = catalog.snapshot().byCode("pot-small").orElseThrow().id().value();
        CatalogReport report = take(HEADER + "pot,Clay pot XL,,Vale,Garden,true,Size,small,POT-S,shopify,99,8.49,,\n");
        assertThat(report.items()).isEqualTo(new Counts(0, 1, 0));
        assertThat(report.variants()).isEqualTo(new Counts(0, 1, 0));
        ItemView pot = catalog.snapshot().byHandle("pot").orElseThrow();
        assertThat(pot.title()).isEqualTo("Clay pot XL");
        assertThat(pot.variants()).extracting(v -> v.sku().value()).containsExactly("POT-S", "pot-large");
        assertThat(pot.variants().getFirst().id().value()).isEqualTo(small);
        assertThat(pot.variants().getFirst().price().amount()).isEqualTo(849);
        assertThat(core.balance(small, harbour)).as("a file does not overwrite a count").containsEntry("on_hand", 3L);
        assertThat(catalog.snapshot().byCode("pot-small")).isEmpty();
    }

    @Test
    void a_dry_run_counts_the_same_and_keeps_nothing() {
        shop("HARBOUR");
        CatalogReport dry = take(GOOD, null, true);
        for (String table : List.of("item", "variant", "price", "category", "price_list", "stock_ledger", "fact", "item_handle")) {
            assertThat(core.count("select count(*) from " + table)).as(table).isZero();
        }
        CatalogReport real = take(GOOD);
        assertThat(real).usingRecursiveComparison().ignoringFields("dryRun").isEqualTo(dry);
    }

    @Test
    void all_good_rows_are_in_and_no_bad_row_is_half_in() {
        shop("HARBOUR");
        CatalogReport report = take(GOOD
                + "pot,,,,,,,Huge,POT-H,shopify,5,oops,,\n"
                + "jug,Jug,,,Kitchen,true,Size,Small,JUG-S,shopify,5,-1,,\n"
                + "jug,,,,,,,Large,JUG-L,shopify,5,5.00,,\n"
                + "bowl,Bowl,,,Kitchen,true,Title,Default Title,BOWL,shopify,5,5.00,4.00638E+12,\n"
                + "cup,Cup,,,Kitchen,true,Title,Default Title,CUP,shopify,5,5.00,,\n");
        assertThat(report.errors()).extracting(RowError::line, RowError::code).containsExactly(
                org.assertj.core.groups.Tuple.tuple(6L, "AmountUnreadable"),
                org.assertj.core.groups.Tuple.tuple(7L, "AmountNegative"),
                org.assertj.core.groups.Tuple.tuple(8L, "ItemLeftOut"),
                org.assertj.core.groups.Tuple.tuple(9L, "GtinDamaged"));
        assertThat(catalog.snapshot().byHandle("cup")).isPresent();
        assertThat(catalog.snapshot().byHandle("pot").orElseThrow().variants()).hasSize(2);
        assertThat(catalog.snapshot().byHandle("jug")).isEmpty();
        assertThat(catalog.snapshot().byHandle("bowl")).isEmpty();
        assertThat(core.count("select count(*) from variant_sku where sku_key like 'jug%' or sku_key in ('bowl', 'pot-h')")).isZero();
    }

    @Test
    void a_sku_or_barcode_that_another_item_has_is_refused_and_named() {
        shop("HARBOUR");
        take(GOOD);
        CatalogReport report = take(HEADER
                + "cup,Cup,,,Kitchen,true,Title,Default Title,mug-g,shopify,5,5.00,,\n"
                + "bowl,Bowl,,,Kitchen,true,Title,Default Title,BOWL,shopify,5,5.00,04006381333931,\n"
                + "pot-small,A thing whose handle is a SKU,,,Kitchen,true,Title,Default Title,,shopify,5,5.00,,\n");
        assertThat(report.errors()).extracting(RowError::line, RowError::code).containsExactly(
                org.assertj.core.groups.Tuple.tuple(2L, "SkuTaken"),
                org.assertj.core.groups.Tuple.tuple(3L, "GtinTaken"),
                org.assertj.core.groups.Tuple.tuple(4L, "SkuTaken"));
        assertThat(report.errors().getFirst().sentence()).contains("MUG-G", "mug");
        assertThat(report.items()).isEqualTo(new Counts(0, 0, 0));
    }

    @Test
    void stock_needs_a_place_and_a_wrong_one_is_refused_before_anything_is_kept() {
        assertThatThrownBy(() -> take(GOOD)).isInstanceOf(FileRefused.class).hasMessageContaining("LocationNeeded");
        shop("HARBOUR");
        shop("MARKET");
        assertThatThrownBy(() -> take(GOOD)).hasMessageContaining("LocationNeeded").hasMessageContaining("HARBOUR, MARKET");
        assertThatThrownBy(() -> take(GOOD, "NOWHERE", false)).hasMessageContaining("LocationUnknown");
        assertThat(core.count("select count(*) from item")).isZero();
        assertThat(take(GOOD, "market", false).stock().units()).isEqualTo(7);
    }

    @Test
    void a_currency_that_is_none_or_not_that_of_the_shop_is_refused() {
        shop("HARBOUR");
        take(GOOD);
        assertThatThrownBy(() -> imports.take(stream(GOOD), new CatalogOptions(null, "USD", false, "test"), Progress.SILENT))
                .hasMessageContaining("PriceListDiffers");
        assertThatThrownBy(() -> imports.take(stream(GOOD), new CatalogOptions(null, "EURO", false, "test"), Progress.SILENT))
                .hasMessageContaining("CurrencyUnknown");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void both_real_files_come_in_whole_and_again_without_doubling() throws IOException {
        String folder = System.getenv("ONECOUNTER_SAMPLE_DATA");
        assumeTrue(folder != null, "ONECOUNTER_SAMPLE_DATA is not set");
        shop("HARBOUR");
        for (String name : List.of("shopify_apparel.csv", "shopify_home-and-garden.csv")) {
            Path file = Path.of(folder, "catalogs", name);
            long items = catalog.snapshot().size();
            for (int i = 0; i < 2; i++) {
                try (InputStream in = Files.newInputStream(file)) {
                    CatalogReport report = imports.take(in, new CatalogOptions(null, null, false, "test"), Progress.SILENT);
                    assertThat(report.errors()).isEmpty();
                    long variants = report.variants().created() + report.variants().unchanged();
                    if (name.contains("apparel")) assertThat(report.untracked()).isEqualTo(variants);
                    if (i == 1) assertThat(report.items().created() + report.items().updated()).isZero();
                    else assertThat(report.items().created()).isEqualTo(catalog.snapshot().size() - items);
                }
            }
        }
        ItemView top = catalog.snapshot().byHandle("classic-varsity-top").orElseThrow();
        assertThat(top.variants()).extracting(VariantView::title)
                .containsExactly("Classic Varsity Top, Small", "Classic Varsity Top, Medium", "Classic Varsity Top, Large");
        assertThat(top.variants()).allSatisfy(v -> assertThat(v.price().amount()).isEqualTo(6_000));
        assertThat(catalog.snapshot().byHandle("clay-plant-pot").orElseThrow().description()).isEqualTo("Classic blown clay pot for plants");
    }
}
