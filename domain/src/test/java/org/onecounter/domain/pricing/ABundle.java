package org.onecounter.domain.pricing;

import java.time.Instant;
import java.util.UUID;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.UnitPrice;

/** A small shop's rules: a mug, tea, a book and apples by weight; Irish rates, and a list without tax. */
public final class ABundle {

    public static final CurrencyCode EUR = new CurrencyCode("EUR");
    public static final CurrencyCode JPY = new CurrencyCode("JPY");
    public static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant SPRING = Instant.parse("2026-03-01T00:00:00Z");
    public static final Instant JUNE = Instant.parse("2026-06-15T10:30:00.123456789Z");
    public static final VariantId MUG = id(1);
    public static final VariantId TEA = id(2);
    public static final VariantId BOOK = id(3);
    public static final VariantId APPLES = id(4);
    public static final VariantId SCREW = id(5);
    public static final VariantId DIAMOND = id(6);
    public static final VariantId UNPRICED = id(7);
    public static final Digest ROOT = new Digest("ab".repeat(32));

    private static final RuleBundle BUNDLE = builder().build(ROOT);

    private ABundle() {}

    public static VariantId id(int number) {
        return new VariantId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
    }

    public static RuleBundleBuilder builder() {
        return new RuleBundleBuilder()
                .currency(EUR, 2)
                .currency(JPY, 0)
                .priceList("RETAIL", EUR, true)
                .priceList("TRADE", EUR, false)
                .rate("IE", TaxClass.STANDARD, Instant.parse("2012-01-01T00:00:00Z"), 230_000)
                .rate("IE", TaxClass.STANDARD, Instant.parse("2020-09-01T00:00:00Z"), 210_000)
                .rate("IE", TaxClass.STANDARD, Instant.parse("2021-03-01T00:00:00Z"), 230_000)
                .rate("IE", TaxClass.REDUCED, NEW_YEAR, 135_000)
                .rate("IE", TaxClass.ZERO, NEW_YEAR, 0)
                .territory("XX")
                .price("RETAIL", MUG, TaxClass.STANDARD, NEW_YEAR, UnitPrice.of(1250, EUR))
                .price("RETAIL", MUG, TaxClass.STANDARD, SPRING, UnitPrice.of(1395, EUR))
                .price("RETAIL", TEA, TaxClass.REDUCED, NEW_YEAR, UnitPrice.of(499, EUR))
                .price("RETAIL", BOOK, TaxClass.ZERO, NEW_YEAR, UnitPrice.of(999, EUR))
                .price("RETAIL", APPLES, TaxClass.ZERO, NEW_YEAR, UnitPrice.of(199, EUR))
                .price("RETAIL", SCREW, TaxClass.STANDARD, NEW_YEAR, new UnitPrice(4, 1, EUR))
                .price("RETAIL", DIAMOND, TaxClass.STANDARD, NEW_YEAR, UnitPrice.of(Long.MAX_VALUE / 2, EUR))
                .price("TRADE", MUG, TaxClass.STANDARD, NEW_YEAR, UnitPrice.of(1000, EUR))
                .price("TRADE", SCREW, TaxClass.STANDARD, NEW_YEAR, UnitPrice.of(2, EUR));
    }

    public static RuleBundle bundle() {
        return BUNDLE;
    }
}
