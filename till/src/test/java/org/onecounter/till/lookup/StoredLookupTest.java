package org.onecounter.till.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.Manifest;
import org.onecounter.domain.pricing.RuleBundleBuilder;
import org.onecounter.domain.pricing.RuleChunk;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.port.RealClock;
import org.onecounter.till.lookup.LookupItem.LookupVariant;

class StoredLookupTest {

    private static final CurrencyCode EUR = new CurrencyCode("EUR");
    private static final UUID CUP = new UUID(1, 1);
    private static final UUID BOWL = new UUID(1, 2);

    @TempDir
    Path folder;

    private StoredLookup lookup;

    @BeforeEach
    void open() throws Exception {
        lookup = StoredLookup.open(folder.resolve("lookup.db"), new RealClock());
    }

    @AfterEach
    void close() {
        lookup.close();
    }

    private void restart() throws Exception {
        lookup.close();
        open();
    }

    private static LookupItem item(UUID variant, String title, String sku, String gtin, boolean active) {
        return new LookupItem(new UUID(2, variant.getLeastSignificantBits()), title, "kitchen", "Kitchen", "cup", active,
                List.of(new LookupVariant(variant, sku, List.of(gtin), "Blue", true, 0, "", true)));
    }

    private static final LookupItem A_CUP = item(CUP, "Crème cup", "Cup-1", "04006381333931", true);
    private static final LookupItem A_BOWL = item(BOWL, "Soup bowl", "BOWL-1", "09780306406157", true);

    private static RuleBundleBuilder rules(long price) {
        java.time.Instant start = java.time.Instant.parse("2026-01-01T00:00:00Z");
        return new RuleBundleBuilder().currency(EUR, 2).priceList("RETAIL", EUR, true).rate("IE", TaxClass.STANDARD, start, 230_000)
                .price("RETAIL", new VariantId(CUP), TaxClass.STANDARD, start, UnitPrice.of(price, EUR));
    }

    private record Published(Digest root, byte[] manifest, List<byte[]> chunks) {
        static Published of(RuleBundleBuilder rules) {
            List<byte[]> chunks = rules.chunks().stream().map(RuleChunk::encode).toList();
            List<Manifest.Entry> entries = rules.chunks().stream()
                    .map(chunk -> new Manifest.Entry(chunk.name(), Digest.of(Hashes.sha256(chunk.encode()))))
                    .toList();
            byte[] manifest = new Manifest(entries).encode();
            return new Published(Digest.of(Hashes.sha256(manifest)), manifest, chunks);
        }
    }

    private long price() {
        return lookup.bundle().orElseThrow().price("RETAIL", new VariantId(CUP), java.time.Instant.now()).price().amount();
    }

    @Test
    void everything_is_there_again_after_a_start_without_network() throws Exception {
        lookup.replaceCatalog(List.of(A_CUP, A_BOWL));
        lookup.replaceStock(List.of(new StockRow(CUP, 3, 1, 0, 0, List.of(new StockRow.Place("shelf", 0, 3)))));
        lookup.applyStaff(List.of(new StaffRow(new UUID(3, 3), "Cleo", "CASHIER", "cleo", "hash", true)));
        Published rules = Published.of(rules(1250));
        rules.chunks().forEach(lookup::keepChunk);
        lookup.installBundle(rules.root(), rules.manifest()).orElseThrow();
        lookup.applyPicture("cup", new byte[] {1, 2});
        lookup.keepMark("cursor", "42");
        restart();
        assertThat(lookup.byGtin("04006381333931").orElseThrow().item()).isEqualTo(A_CUP);
        assertThat(lookup.bySku("cUP-1")).isPresent();
        assertThat(lookup.stock(CUP).orElseThrow().available()).isEqualTo(2);
        assertThat(lookup.staff()).hasSize(1);
        assertThat(price()).isEqualTo(1250);
        assertThat(lookup.bundleConfirmedAt()).isPresent();
        assertThat(lookup.picture("cup")).contains(new byte[] {1, 2});
        assertThat(lookup.mark("cursor")).contains("42");
    }

    @Test
    void words_are_found_in_any_order_without_accents_and_the_best_first() {
        lookup.replaceCatalog(List.of(A_CUP, A_BOWL, item(new UUID(1, 3), "Bowl for a cup", "X-1", "00000040063812", true)));
        assertThat(lookup.search("creme", 9)).extracting(found -> found.item().title()).containsExactly("Crème cup");
        assertThat(lookup.search("blue CUP", 9)).hasSize(2);
        assertThat(lookup.search("bowl", 9)).extracting(found -> found.item().title()).containsExactly("Bowl for a cup", "Soup bowl");
        assertThat(lookup.search("bowl", 1)).hasSize(1);
        assertThat(lookup.search("  ", 9)).isEmpty();
        assertThat(lookup.search("'; drop table item --", 9)).isEmpty();
    }

    @Test
    void an_item_that_changed_loses_its_old_codes_and_an_archived_one_is_gone() throws Exception {
        lookup.replaceCatalog(List.of(A_CUP, A_BOWL));
        lookup.applyItems(List.of(item(CUP, "Cup", "CUP-2", "00000040063812", true), item(BOWL, "Soup bowl", "BOWL-1", "09780306406157", false)));
        for (int start = 0; start < 2; start++) {
            assertThat(lookup.byGtin("04006381333931")).isEmpty();
            assertThat(lookup.bySku("CUP-1")).isEmpty();
            assertThat(lookup.bySku("CUP-2")).isPresent();
            assertThat(lookup.bySku("BOWL-1")).isEmpty();
            assertThat(lookup.items()).hasSize(1);
            restart();
        }
    }

    @Test
    void a_code_that_moved_to_another_item_is_not_lost_with_the_first() {
        lookup.replaceCatalog(List.of(A_CUP));
        lookup.applyItems(List.of(item(BOWL, "Soup bowl", "BOWL-1", "04006381333931", true)));
        lookup.applyItems(List.of(item(CUP, "Crème cup", "Cup-1", "00000040063812", true)));
        assertThat(lookup.byGtin("04006381333931").orElseThrow().item().title()).isEqualTo("Soup bowl");
    }

    @Test
    void i_24_a_bundle_with_a_part_lacking_or_changed_is_not_installed_and_the_old_one_stands() throws Exception {
        Published first = Published.of(rules(1250));
        first.chunks().forEach(lookup::keepChunk);
        lookup.installBundle(first.root(), first.manifest()).orElseThrow();
        Published second = Published.of(rules(1300));
        assertThat(refusal(lookup.installBundle(second.root(), second.manifest()))).isEqualTo("BundleIncomplete");
        assertThat(refusal(lookup.installBundle(first.root(), second.manifest()))).isEqualTo("BundleDamaged");
        assertThat(price()).isEqualTo(1250);
        long lacking = second.chunks().stream().filter(chunk -> !lookup.holdsChunk(Digest.of(Hashes.sha256(chunk)))).count();
        assertThat(lacking).as("only the edited chunk is fetched").isEqualTo(1);
        second.chunks().forEach(lookup::keepChunk);
        lookup.installBundle(second.root(), second.manifest()).orElseThrow();
        restart();
        assertThat(price()).isEqualTo(1300);
        assertThat(first.chunks().stream().filter(chunk -> lookup.holdsChunk(Digest.of(Hashes.sha256(chunk)))).count())
                .as("the chunk no bundle needs is gone").isEqualTo(first.chunks().size() - 1);
    }

    private static String refusal(Result<?> result) {
        return result.refusalOrThrow().code();
    }

    @Test
    void f_5_a_damaged_file_is_put_aside_and_the_till_starts_empty() throws Exception {
        lookup.replaceCatalog(List.of(A_CUP));
        lookup.close();
        java.nio.file.Files.write(folder.resolve("lookup.db"), "this is no database, it is a sentence, and a long one at that".repeat(200).getBytes());
        open();
        assertThat(lookup.items()).isEmpty();
        assertThat(folder.resolve("lookup.db.damaged")).exists();
        lookup.replaceCatalog(List.of(A_BOWL));
        restart();
        assertThat(lookup.items()).hasSize(1);
    }

    @Test
    void sums_without_places_move_the_known_split_as_a_sale_would() {
        lookup.replaceStock(List.of(new StockRow(CUP, 5, 0, 0, 0, List.of(new StockRow.Place("shelf", 0, 2), new StockRow.Place("backroom", 1, 3)))));
        lookup.applyStock(List.of(new StockRow(CUP, 2, 1, 0, 0, List.of())));
        assertThat(lookup.stock(CUP).orElseThrow().places()).containsExactly(new StockRow.Place("shelf", 0, 0), new StockRow.Place("backroom", 1, 2));
        lookup.applyStock(List.of(new StockRow(CUP, 6, 1, 0, 0, List.of())));
        assertThat(lookup.stock(CUP).orElseThrow().places()).containsExactly(new StockRow.Place("shelf", 0, 4), new StockRow.Place("backroom", 1, 2));
        lookup.applyStock(List.of(new StockRow(CUP, -1, 0, 0, 0, List.of())));
        assertThat(lookup.stock(CUP).orElseThrow().places()).containsExactly(new StockRow.Place("shelf", 0, -1), new StockRow.Place("backroom", 1, 0));
    }
}
