package org.onecounter.hub.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.Manifest;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.hub.flows.Core;
import org.onecounter.hub.platform.database.HubDatabase;
import org.onecounter.sync.hash.Hashes;
import org.springframework.transaction.support.TransactionTemplate;

class RuleBundlesIT {

    @RegisterExtension
    static final HubDatabase db = HubDatabase.fresh();

    private static final Core core = Core.over(db);
    private static final CurrencyCode EUR = new CurrencyCode("EUR");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private final RuleBundles bundles = core.get(RuleBundles.class);
    private final Prices prices = core.get(Prices.class);

    RuleBundlesIT() {
        core.get(PriceLists.class).open(Prices.RETAIL, "Shop", EUR, true).orElseThrow();
    }

    @AfterAll
    static void close() {
        core.close();
    }

    private static PriceChange at(VariantId variant, long cents) {
        return new PriceChange(variant, UnitPrice.of(cents, EUR), LONG_AGO, TaxClass.STANDARD);
    }

    private static VariantId variant() {
        return new VariantId(UUID.randomUUID());
    }

    @Test
    void an_edit_replaces_one_chunk_under_a_new_root_and_the_old_bundle_stays_findable() {
        VariantId mug = variant();
        prices.change(List.of(at(mug, 1250)), "test");
        RuleBundle before = bundles.current();
        Manifest old = bundles.manifest(before.root()).orElseThrow();
        prices.change(mug, UnitPrice.of(999, EUR), LONG_AGO.plusSeconds(60), "test");
        RuleBundle after = bundles.current();
        Set<Manifest.Entry> changed = new HashSet<>(bundles.manifest(after.root()).orElseThrow().entries());
        changed.removeAll(old.entries());
        assertThat(changed).hasSize(1);
        assertThat(price(after, mug)).isEqualTo(999);
        assertThat(price(bundles.find(before.root()).orElseThrow(), mug)).isEqualTo(1250);
        assertThat(prices.now(mug)).contains(UnitPrice.of(999, EUR));
    }

    private static long price(RuleBundle bundle, VariantId variant) {
        return bundle.price(Prices.RETAIL, variant, Instant.parse("2026-11-23T12:00:00Z")).price().amount();
    }

    @Test
    void root_and_chunk_names_are_the_hashes_of_what_is_kept_and_another_process_reads_the_same() {
        prices.change(List.of(at(variant(), 100)), "test");
        Digest root = bundles.current().root();
        Manifest manifest = bundles.manifest(root).orElseThrow();
        assertThat(Digest.of(Hashes.sha256(manifest.encode()))).isEqualTo(root);
        List<byte[]> chunks = new ArrayList<>();
        for (Manifest.Entry entry : manifest.entries()) {
            byte[] bytes = bundles.chunk(entry.hash()).orElseThrow();
            assertThat(Digest.of(Hashes.sha256(bytes))).isEqualTo(entry.hash());
            chunks.add(bytes);
        }
        assertThat(RuleBundle.of(root, chunks).priceLists()).hasSize(1);
        try (Core other = Core.over(db)) {
            assertThat(other.get(RuleBundles.class).current().root()).isEqualTo(root);
        }
        assertThat(bundles.find(new Digest("ab".repeat(32)))).isEmpty();
        assertThat(bundles.chunk(new Digest("ab".repeat(32)))).isEmpty();
    }

    @Test
    void events_and_prices_commit_together_or_not_at_all_I27() {
        VariantId mug = variant();
        long outbox = told();
        Digest root = bundles.current().root();
        TransactionTemplate transaction = core.get(TransactionTemplate.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    prices.change(List.of(at(mug, 500)), "test");
                    throw new IllegalStateException("the caller fails");
                }))
                .hasMessage("the caller fails");
        assertThat(bundles.current().root()).isEqualTo(root);
        assertThat(core.count("select count(*) from price where variant_id = ?", mug.value())).isZero();
        assertThat(told()).isEqualTo(outbox);
        prices.change(List.of(at(mug, 500)), "test");
        assertThat(kinds(mug.value())).isEqualTo(1);
        assertThat(prices.now(mug)).isPresent();
    }

    private static long told() {
        return core.count("select (select count(*) from outbox) + (select count(*) from feed_event)");
    }

    private static long kinds(UUID object) {
        return core.count(
                """
                select (select count(*) from outbox where object_id = ? and kind = 'PriceChanged')
                     + (select count(*) from feed_event where object_id = ? and kind = 'PriceChanged')
                """,
                object, object);
    }

    @Test
    void a_price_that_stands_already_makes_no_new_bundle() {
        VariantId mug = variant();
        assertThat(prices.change(List.of(at(mug, 700)), "test")).isEqualTo(1);
        Digest root = bundles.current().root();
        assertThat(prices.change(List.of(at(mug, 700)), "test")).isZero();
        assertThat(bundles.current().root()).isEqualTo(root);
    }

    @Test
    void two_who_edit_at_once_both_stand_in_the_next_bundle() {
        List<VariantId> variants = new ArrayList<>();
        for (int i = 0; i < 24; i++) variants.add(variant());
        List<CompletableFuture<Void>> edits = variants.stream()
                .map(v -> CompletableFuture.runAsync(() -> prices.change(List.of(at(v, 321)), "test")))
                .toList();
        edits.forEach(CompletableFuture::join);
        variants.forEach(v -> assertThat(prices.now(v)).contains(UnitPrice.of(321, EUR)));
    }

    @Test
    void tax_rates_are_one_chunk_per_territory_and_saving_them_again_changes_nothing() {
        TaxRates taxes = core.get(TaxRates.class);
        var standard = new TaxRate("IE", TaxClass.STANDARD, LONG_AGO, 230_000, "VAT 23 %", "VAT Consolidation Act 2010 s. 46");
        taxes.save(List.of(standard));
        Digest root = bundles.current().root();
        taxes.save(List.of(standard));
        assertThat(bundles.current().root()).isEqualTo(root);
        assertThat(bundles.current().rate("IE", TaxClass.STANDARD, Instant.parse("2026-11-23T00:00:00Z")).ratePpm())
                .isEqualTo(230_000);
    }

    @Test
    void a_list_in_another_currency_or_in_none_is_refused() {
        PriceLists lists = core.get(PriceLists.class);
        assertThat(lists.open(Prices.RETAIL, "Shop", new CurrencyCode("USD"), true).refusalOrThrow().code())
                .isEqualTo("PriceListDiffers");
        assertThat(lists.open("OTHER", "Other", new CurrencyCode("QQQ"), true).refusalOrThrow().code())
                .isEqualTo("CurrencyUnknown");
        assertThat(lists.find("OTHER")).isEmpty();
    }

    @Test
    void a_hub_with_prices_but_no_bundle_publishes_one_at_its_start() {
        VariantId mug = variant();
        prices.change(List.of(at(mug, 4_200)), "test");
        Digest root = bundles.current().root();
        try (HubDatabase copy = HubDatabase.fresh()) {
            copy.jdbc().sql("insert into price_list values ('RETAIL', 'Shop', 'EUR', true)").update();
            copy.jdbc().sql("insert into price values (?, 'RETAIL', '2026-01-01', ?, 4200, 0, 'STANDARD', 'test')")
                    .params(mug.value(), UUID.randomUUID())
                    .update();
            try (Core hub = Core.over(copy)) {
                assertThat(hub.get(Prices.class).now(mug)).contains(UnitPrice.of(4_200, EUR));
                assertThat(hub.count("select count(*) from rule_bundle")).isEqualTo(1);
            }
        }
        assertThat(root).isNotNull();
    }
}
