package org.onecounter.domain.pricing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.onecounter.domain.Seeded;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.quantity.Quantity;

/** Shops and requests from a seed, honest and hostile. */
public final class AnyShop {

    private static final TaxClass[] CLASSES = {TaxClass.STANDARD, TaxClass.REDUCED, TaxClass.ZERO, TaxClass.EXEMPT};

    public final List<VariantId> variants = new ArrayList<>();
    public final List<PriceRule> rules = new ArrayList<>();
    public final boolean taxIncluded;
    public final RuleBundleBuilder builder = new RuleBundleBuilder();
    private final Random random;

    public AnyShop(Random random) {
        this.random = random;
        taxIncluded = random.nextBoolean();
        builder.currency(ABundle.EUR, random.nextInt(4)).priceList("L", ABundle.EUR, taxIncluded);
        for (TaxClass taxClass : CLASSES) {
            for (int dates = 1 + random.nextInt(3); dates > 0; dates--) {
                Instant from = Instant.ofEpochSecond(dates * 1000L);
                builder.rate("T", taxClass, from, random.nextInt(4) == 0 ? 0 : random.nextInt(1_000_001));
            }
        }
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            var variant = anyVariant();
            variants.add(variant);
            for (int dates = 1 + random.nextInt(3); dates > 0; dates--) price(variant, Instant.ofEpochSecond(dates * 777L, 1_000L * random.nextInt(3)));
        }
    }

    /** An id whose last byte is one of three, so that variants meet in one chunk. */
    public VariantId anyVariant() {
        return new VariantId(new UUID(random.nextLong(), random.nextLong() & ~0xFFL | random.nextInt(3)));
    }

    private void price(VariantId variant, Instant from) {
        long amount = random.nextInt(50) == 0 ? Seeded.anyLong(random) & Long.MAX_VALUE : random.nextInt(100_000);
        var price = new UnitPrice(amount, random.nextInt(5), ABundle.EUR);
        var rule = new PriceRule(variant, CLASSES[random.nextInt(4)], from, price);
        rules.add(rule);
        builder.price("L", variant, rule.taxClass(), from, price);
    }

    public QuoteRequest request() {
        var lines = new ArrayList<RequestLine>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            long steps = random.nextInt(20) == 0 ? Seeded.anyLong(random) : 1 + random.nextInt(5_000);
            var quantity = new Quantity(steps, random.nextInt(3) == 0 ? random.nextInt(7) : 0);
            var variant = variants.get(random.nextInt(variants.size()));
            lines.add(new RequestLine(random.nextInt(40) == 0 ? 1 : i, variant, quantity, random.nextInt(5) == 0 ? override() : null));
        }
        var at = random.nextInt(10) == 0 ? Instant.ofEpochSecond(random.nextInt(3000)) : Instant.parse("2026-01-01T00:00:00Z");
        var coupons = random.nextInt(15) == 0 ? List.of(Seeded.anyText(random, 5)) : List.<String>of();
        String list = random.nextInt(30) == 0 ? Seeded.anyText(random, 9) : "L";
        var currency = random.nextInt(30) == 0 ? new CurrencyCode("JPY") : ABundle.EUR;
        return new QuoteRequest(at, random.nextInt(30) == 0 ? "U" : "T", list, currency, coupons, lines);
    }

    private PriceOverride override() {
        var price = new UnitPrice(random.nextInt(10) == 0 ? Seeded.anyLong(random) : random.nextInt(9_999), random.nextInt(5), ABundle.EUR);
        return new PriceOverride(price, "max", random.nextBoolean() ? "chipped ☕" : Seeded.anyText(random, 5));
    }
}
