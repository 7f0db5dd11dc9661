package org.onecounter.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.pricing.Pricing;
import org.onecounter.domain.pricing.QuoteRequest;
import org.onecounter.domain.pricing.Quoted;
import org.onecounter.domain.pricing.RequestLine;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.CategoryView;
import org.onecounter.hub.catalog.ItemEdit;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.Items;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.flows.Core;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.database.HubDatabase;
import org.onecounter.hub.prices.Prices;
import org.onecounter.hub.prices.RuleBundles;

class SampleShopIT {

    @RegisterExtension
    static final HubDatabase db = HubDatabase.fresh();

    private static final Core core = Core.over(db);

    @AfterAll
    static void close() {
        core.close();
    }

    @Test
    void hobb_and_vale_opens_with_all_it_sells_and_a_second_load_adds_nothing_and_undoes_nothing() {
        SampleShop shop = core.get(SampleShop.class);
        SampleReport first = shop.load("test");
        assertThat(first.locations()).isEqualTo(5);
        assertThat(first.items()).isBetween(250, 400);
        assertThat(core.get(Locations.class).all()).extracting(LocationView::code)
                .containsExactly("HARBOUR", "MARKET", "STATION", "DEPOT", "QUAY");
        ItemView edited = everything().getFirst();
        core.get(Items.class).edit(edited.id(), new ItemEdit("Edited by a person", null, null, null, null, null, null), "staff:olive").orElseThrow();
        long ledger = core.count("select count(*) from stock_ledger");
        SampleReport second = shop.load("test");
        assertThat(second).isEqualTo(new SampleReport(0, 0, 0, 0, 0));
        assertThat(core.count("select count(*) from stock_ledger")).isEqualTo(ledger);
        assertThat(core.get(Catalog.class).snapshot().item(edited.id()).orElseThrow().title()).isEqualTo("Edited by a person");
        believable();
    }

    private static List<ItemView> everything() {
        return core.get(Catalog.class).snapshot().after(null, 10_000);
    }

    private static void believable() {
        Set<Gtin> gtins = new HashSet<>();
        for (ItemView item : everything()) {
            assertThat(item.onSale()).isTrue();
            assertThat(item.description()).as(item.handle()).isNotBlank();
            for (VariantView variant : item.variants()) {
                assertThat(variant.onSale()).as(variant.sku().value()).isTrue();
                variant.gtins().forEach(gtin -> assertThat(gtin.digits14().substring(1, 4)).as("in-house prefix").isBetween("040", "049"));
                variant.gtins().forEach(gtin -> assertThat(gtins.add(gtin)).isTrue());
                quotes(variant);
            }
        }
        assertThat(core.get(Catalog.class).snapshot().categories()).allSatisfy(c -> assertThat(c.items()).as(c.slug()).isPositive());
        assertThat(core.get(Catalog.class).snapshot().categories().stream().mapToInt(CategoryView::items).sum()).isEqualTo(everything().size());
        assertThat(core.count("select count(*) from stock_balance where on_hand < 0")).isZero();
    }

    private static void quotes(VariantView variant) {
        var request = new QuoteRequest(
                Instant.now(), "IE", Prices.RETAIL, new CurrencyCode("EUR"), List.of(),
                List.of(new RequestLine(1, variant.id(), new Quantity((long) Math.pow(10, variant.scale()), variant.scale()), null)));
        assertThat(Pricing.quote(core.get(RuleBundles.class).current(), request)).as(variant.sku().value()).isInstanceOf(Quoted.class);
    }
}
