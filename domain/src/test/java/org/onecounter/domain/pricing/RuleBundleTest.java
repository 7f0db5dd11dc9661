package org.onecounter.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onecounter.domain.pricing.ABundle.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Seeded;
import org.onecounter.domain.bytes.MalformedBytes;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.UnitPrice;

class RuleBundleTest {

    private static final Digest OTHER_ROOT = new Digest("cd".repeat(32));

    @Test
    void a_bundle_is_read_from_its_chunks_in_any_order() {
        var chunks = bytes(builder().chunks());
        Collections.shuffle(chunks, new Random(1));
        var read = RuleBundle.of(ROOT, chunks);
        assertThat(Pricing.quote(read, ARequest.of(MUG, 2))).isEqualTo(Pricing.quote(bundle(), ARequest.of(MUG, 2)));
        assertThat(read.digitsOf(JPY)).isZero();
    }

    @Test
    void a_price_edit_replaces_one_chunk_and_leaves_the_old_bundle_as_it_was() {
        var before = bundle();
        int bucket = PriceChunk.bucketOf(MUG);
        var cheaper = new PriceRule(MUG, TaxClass.STANDARD, JUNE, UnitPrice.of(900, EUR));
        var rules = chunk(builder().chunks(), PriceChunk.nameOf("RETAIL", bucket)).rules();
        rules.add(cheaper);
        var after = before.withChunk(OTHER_ROOT, PriceChunk.of("RETAIL", EUR, bucket, rules).encode());
        assertThat(after.price("RETAIL", MUG, JUNE)).isEqualTo(cheaper);
        assertThat(after.root()).isEqualTo(OTHER_ROOT);
        assertThat(before.price("RETAIL", MUG, JUNE).price().amount()).isEqualTo(1395);
        assertThat(after.price("RETAIL", TEA, JUNE)).isEqualTo(before.price("RETAIL", TEA, JUNE));
    }

    @Test
    void I_24_a_bundle_with_a_chunk_missing_or_twice_is_refused() {
        var chunks = bytes(builder().chunks());
        for (int i = 0; i < chunks.size(); i++) {
            var name = RuleChunk.decode(chunks.get(i)).name();
            var missing = new ArrayList<>(chunks);
            missing.remove(i);
            if (!name.startsWith("tax/")) {
                assertThatThrownBy(() -> RuleBundle.of(ROOT, missing)).as(name).isInstanceOf(MalformedBytes.class);
            }
            var twice = new ArrayList<>(chunks);
            twice.add(chunks.get(i));
            assertThatThrownBy(() -> RuleBundle.of(ROOT, twice)).as(name).isInstanceOf(MalformedBytes.class);
        }
        assertThatThrownBy(() -> RuleBundle.of(ROOT, List.of())).isInstanceOf(MalformedBytes.class);
    }

    @Test
    void a_chunk_of_a_list_or_currency_that_the_bundle_does_not_have_is_refused() {
        var stray = PriceChunk.of("STRAY", EUR, 0, List.of());
        assertThatThrownBy(() -> bundle().withChunk(ROOT, stray)).isInstanceOf(MalformedBytes.class);
        var with = bytes(builder().chunks());
        with.add(stray.encode());
        assertThatThrownBy(() -> RuleBundle.of(ROOT, with)).isInstanceOf(MalformedBytes.class);
        var yen = PriceChunk.of("RETAIL", JPY, 0, List.of());
        assertThatThrownBy(() -> bundle().withChunk(ROOT, yen)).isInstanceOf(MalformedBytes.class);
    }

    @Test
    void the_same_rules_in_any_order_make_the_same_bytes() {
        Seeded.runs(300, random -> {
            var shop = new AnyShop(random);
            var rules = new ArrayList<PriceRule>();
            for (PriceRule rule : shop.rules) { // one rule for one instant, or the order would matter
                rules.removeIf(other -> other.variant().equals(rule.variant()) && other.from().equals(rule.from()));
                rules.add(rule);
            }
            var other = new RuleBundleBuilder().priceList("L", EUR, true).currency(EUR, 2);
            var one = new RuleBundleBuilder().currency(EUR, 2).priceList("L", EUR, true);
            rules.forEach(rule -> one.price("L", rule.variant(), rule.taxClass(), rule.from(), rule.price()));
            Collections.shuffle(rules, random);
            rules.forEach(rule -> other.price("L", rule.variant(), rule.taxClass(), rule.from(), rule.price()));
            assertThat(bytes(other.chunks())).usingElementComparator(java.util.Arrays::compare).isEqualTo(bytes(one.chunks()));
        });
    }

    @Test
    void prices_stand_in_the_order_of_their_bytes_and_in_no_other() {
        var low = new VariantId(new UUID(1, 0));
        var high = new VariantId(new UUID(-1, 0));
        var highest = new VariantId(new UUID(-1, 0x8000_0000_0000_0000L));
        var rules = new ArrayList<PriceRule>();
        for (VariantId variant : List.of(highest, low, high)) {
            rules.add(new PriceRule(variant, TaxClass.ZERO, SPRING, UnitPrice.of(2, EUR)));
            rules.add(new PriceRule(variant, TaxClass.ZERO, NEW_YEAR, UnitPrice.of(1, EUR)));
        }
        var chunk = PriceChunk.of("RETAIL", EUR, 0, rules);
        assertThat(chunk.rules()).extracting(PriceRule::variant).containsExactly(low, low, high, high, highest, highest);
        assertThat(chunk.rules()).extracting(rule -> rule.price().amount()).containsExactly(1L, 2L, 1L, 2L, 1L, 2L);
        byte[] bytes = chunk.encode();
        int row = 34;
        int first = bytes.length - 6 * row;
        for (int i = 0; i < 5; i++) {
            byte[] swapped = bytes.clone();
            System.arraycopy(bytes, first + i * row, swapped, first + (i + 1) * row, row);
            System.arraycopy(bytes, first + (i + 1) * row, swapped, first + i * row, row);
            assertThatThrownBy(() -> RuleChunk.decode(swapped)).as("rows from " + i).isInstanceOf(MalformedBytes.class);
            byte[] twice = bytes.clone();
            System.arraycopy(bytes, first + i * row, twice, first + (i + 1) * row, row);
            assertThatThrownBy(() -> RuleChunk.decode(twice)).as("row " + i + " twice").isInstanceOf(MalformedBytes.class);
        }
    }

    @Test
    void attack_6_a_rate_above_one_hundred_percent_or_below_zero_cannot_become_a_rule() {
        assertThatThrownBy(() -> builder().rate("IE", TaxClass.STANDARD, JUNE, 9_990_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().rate("IE", TaxClass.STANDARD, JUNE, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().price("RETAIL", MUG, TaxClass.ZERO, JUNE, UnitPrice.of(-1, EUR))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_manifest_is_sorted_and_read_back() {
        var manifest = new Manifest(List.of(new Manifest.Entry("tax/IE", ROOT), new Manifest.Entry("meta", OTHER_ROOT)));
        assertThat(manifest.entries()).extracting(Manifest.Entry::name).containsExactly("meta", "tax/IE");
        assertThat(Manifest.decode(manifest.encode())).isEqualTo(manifest);
        assertThat(manifest.with("meta", ROOT).entries().getFirst().hash()).isEqualTo(ROOT);
        assertThatThrownBy(() -> Manifest.decode(new byte[] {1, 'N', 127, 0, 0, 0})).isInstanceOf(MalformedBytes.class);
    }

    private static PriceChunk chunk(List<RuleChunk> chunks, String name) {
        return (PriceChunk) chunks.stream().filter(chunk -> chunk.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<byte[]> bytes(List<RuleChunk> chunks) {
        return new ArrayList<>(chunks.stream().map(RuleChunk::encode).toList());
    }
}
