package org.onecounter.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onecounter.domain.pricing.ABundle.*;
import static org.onecounter.domain.pricing.ARequest.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.quantity.Quantity;

class PricingTest {

    private final RuleBundle bundle = bundle();

    @Test
    void tax_is_taken_out_of_a_price_that_includes_it() {
        Quote quote = quoted(ARequest.of(MUG, 2));
        QuoteLine line = quote.lines().getFirst();
        assertThat(line.gross()).isEqualTo(eur(2790));
        assertThat(line.tax()).isEqualTo(eur(522)); // 27.90 × 23 / 123 = 5.217
        assertThat(line.net()).isEqualTo(eur(2268));
        assertThat(quote.total()).isEqualTo(eur(2790));
        assertThat(quote.bundle()).isEqualTo(ROOT);
    }

    @Test
    void tax_is_added_to_a_price_that_does_not_include_it() {
        Quote quote = quoted(ARequest.from(ARequest.of(MUG, 3), "TRADE", EUR));
        assertThat(quote.net()).isEqualTo(eur(3000));
        assertThat(quote.tax()).isEqualTo(eur(690));
        assertThat(quote.total()).isEqualTo(eur(3690));
    }

    @Test
    void the_tax_table_sums_the_stored_lines_by_class_and_rate() {
        Quote quote = quoted(ARequest.of(line(1, TEA, 1), line(2, MUG, 1), line(3, BOOK, 1), line(4, TEA, 3)));
        assertThat(quote.taxes())
                .containsExactly(
                        new TaxLine(TaxClass.REDUCED, 135_000, eur(1759), eur(237)),
                        new TaxLine(TaxClass.STANDARD, 230_000, eur(1134), eur(261)),
                        new TaxLine(TaxClass.ZERO, 0, eur(999), eur(0)));
        assertThat(quote.total()).isEqualTo(eur(4 * 499 + 1395 + 999));
    }

    @Test
    void the_price_and_the_rate_of_the_instant_hold() {
        assertThat(total(ARequest.at(ARequest.of(MUG, 1), SPRING.minusNanos(1)))).isEqualTo(eur(1250));
        assertThat(total(ARequest.at(ARequest.of(MUG, 1), SPRING))).isEqualTo(eur(1395));
        assertThat(refused(ARequest.at(ARequest.of(MUG, 1), NEW_YEAR.minusNanos(1)))).isEqualTo("PriceMissing");
        RuleBundle old = builder().price("RETAIL", MUG, TaxClass.STANDARD, Instant.parse("2010-01-01T00:00:00Z"), UnitPrice.of(1230, EUR)).build(ROOT);
        assertThat(rate(old, "2020-08-31T23:59:59.999999999Z")).isEqualTo(230_000);
        assertThat(rate(old, "2020-09-01T00:00:00Z")).isEqualTo(210_000);
        assertThat(rate(old, "2021-03-01T00:00:00Z")).isEqualTo(230_000);
        assertThat(Pricing.quote(old, ARequest.at(ARequest.of(MUG, 1), Instant.parse("2011-12-31T00:00:00Z"))))
                .isInstanceOfSatisfying(NotQuoted.class, not -> assertThat(not.refusal().code()).isEqualTo("TaxRateMissing"));
    }

    private static int rate(RuleBundle bundle, String at) {
        var result = (Quoted) Pricing.quote(bundle, ARequest.at(ARequest.of(MUG, 1), Instant.parse(at)));
        return result.quote().lines().getFirst().ratePpm();
    }

    @Test
    void every_figure_has_its_reason() {
        var price = new PriceOverride(UnitPrice.of(1000, EUR), "max", "chipped");
        Quote quote = quoted(ARequest.of(new RequestLine(1, MUG, Quantity.of(2), price)));
        assertThat(quote.lines().getFirst().reasons())
                .containsExactly(
                        new PriceReason("ListPrice", "Price list RETAIL: 13.95 × 2, price of 2026-03-01T00:00:00Z.", eur(2790)),
                        new PriceReason("PriceOverride", "Price changed to 10.00 by max: chipped", eur(-790)),
                        new PriceReason("TaxIncluded", "STANDARD tax of 23 % in IE, included in the price.", eur(374)));
        assertThat(quote.total()).isEqualTo(eur(2000));
    }

    @Test
    void weighed_goods_are_rounded_one_by_one_as_their_labels_are() {
        var bag = new Quantity(333, 3);
        Quote quote = quoted(ARequest.of(RequestLine.of(1, APPLES, bag), RequestLine.of(2, APPLES, bag)));
        assertThat(quote.lines()).extracting(QuoteLine::gross).containsExactly(eur(66), eur(66));
    }

    @Test
    void attack_5_cutting_one_line_into_a_hundred_changes_neither_total_nor_tax() {
        var cut = new ArrayList<RequestLine>();
        for (int i = 1; i <= 100; i++) cut.add(line(i, SCREW, 1));
        for (String list : List.of("RETAIL", "TRADE")) {
            Quote whole = quoted(ARequest.from(ARequest.of(SCREW, 100), list, EUR));
            Quote parts = quoted(ARequest.from(ARequest.of(cut.toArray(RequestLine[]::new)), list, EUR));
            assertThat(parts.total()).as(list).isEqualTo(whole.total());
            assertThat(parts.tax()).as(list).isEqualTo(whole.tax());
        }
        assertThat(total(ARequest.of(SCREW, 100))).isEqualTo(eur(40));
    }

    @Test
    void attack_1_quantities_that_cannot_be_are_refused() {
        assertThat(refused(ARequest.of(MUG, -1))).isEqualTo("QuantityNotPositive");
        assertThat(refused(ARequest.of(MUG, 0))).isEqualTo("QuantityNotPositive");
        assertThat(refused(ARequest.of(MUG, Long.MIN_VALUE))).isEqualTo("QuantityNotPositive");
        assertThat(refused(ARequest.of(MUG, 1_000_000))).isEqualTo("QuantityTooLarge");
        assertThat(refused(ARequest.of(MUG, 1L << 31))).isEqualTo("QuantityTooLarge");
        assertThat(refused(ARequest.of(MUG, Long.MAX_VALUE))).isEqualTo("QuantityTooLarge");
        assertThat(total(ARequest.of(MUG, 999_999))).isEqualTo(eur(1_394_998_605L));
    }

    @Test
    void attack_2_totals_past_64_bits_are_refused_in_a_line_and_over_lines() {
        assertThat(refused(ARequest.of(DIAMOND, 3))).isEqualTo("AmountTooLarge");
        assertThat(refused(ARequest.of(line(1, DIAMOND, 2), line(2, MUG, 1)))).isEqualTo("AmountTooLarge");
        assertThat(refused(ARequest.of(line(1, DIAMOND, 1), line(2, DIAMOND, 2)))).isEqualTo("AmountTooLarge");
        var dear = new PriceOverride(UnitPrice.of(Long.MAX_VALUE, EUR), "max", "why not");
        assertThat(refused(ARequest.of(new RequestLine(1, MUG, Quantity.of(2), dear)))).isEqualTo("AmountTooLarge");
    }

    @Test
    void attack_4_two_currencies_in_one_basket_are_refused() {
        assertThat(refused(ARequest.from(ARequest.of(MUG, 1), "RETAIL", JPY))).isEqualTo("CurrencyMismatch");
        assertThat(refused(ARequest.from(ARequest.of(MUG, 1), "RETAIL", new CurrencyCode("KWD")))).isEqualTo("CurrencyMismatch");
        var yen = new PriceOverride(UnitPrice.of(1, JPY), "max", "trip");
        assertThat(refused(ARequest.of(new RequestLine(1, MUG, Quantity.of(1), yen)))).isEqualTo("CurrencyMismatch");
    }

    @Test
    void an_override_needs_a_price_a_person_and_a_reason() {
        assertThat(refused(overridden(-1, "max", "why"))).isEqualTo("OverrideNegative");
        for (String bad : new String[] {"", " ", "x".repeat(201), "a\0b", "a\ud800"}) {
            assertThat(refused(overridden(1, "max", bad))).isEqualTo("OverrideUnexplained");
            assertThat(refused(overridden(1, bad, "why"))).isEqualTo("OverrideUnexplained");
        }
        assertThat(total(overridden(0, "max", "gift"))).isEqualTo(eur(0));
    }

    private static QuoteRequest overridden(long minor, String actor, String reason) {
        var price = new PriceOverride(UnitPrice.of(minor, EUR), actor, reason);
        return ARequest.of(new RequestLine(1, MUG, Quantity.of(1), price));
    }

    @Test
    void what_the_bundle_does_not_know_is_refused() {
        assertThat(refused(ARequest.of(UNPRICED, 1))).isEqualTo("PriceMissing");
        assertThat(refused(ARequest.in(ARequest.of(MUG, 1), "FR"))).isEqualTo("TerritoryUnknown");
        assertThat(refused(ARequest.in(ARequest.of(MUG, 1), "XX"))).isEqualTo("TaxRateMissing");
        assertThat(refused(ARequest.from(ARequest.of(MUG, 1), "'; --", EUR))).isEqualTo("PriceListUnknown");
        assertThat(refused(ARequest.with(ARequest.of(MUG, 1), "FREE"))).isEqualTo("CouponUnknown");
        assertThat(refused(ARequest.of())).isEqualTo("NoLines");
        assertThat(refused(ARequest.of(line(1, MUG, 1), line(1, TEA, 1)))).isEqualTo("LineRepeated");
        assertThat(refused(ARequest.at(ARequest.of(MUG, 1), Instant.MAX))).isEqualTo("InstantOutOfRange");
        assertThat(refused(ARequest.at(ARequest.of(MUG, 1), Instant.MIN))).isEqualTo("InstantOutOfRange");
    }

    @Test
    void five_thousand_lines_are_priced_and_one_more_is_refused() {
        var lines = new ArrayList<RequestLine>();
        for (int i = 1; i <= Pricing.MAX_LINES; i++) lines.add(line(i, i % 2 == 0 ? MUG : TEA, 1));
        assertThat(total(ARequest.of(lines.toArray(RequestLine[]::new)))).isEqualTo(eur(2500 * (1395 + 499)));
        lines.add(line(9_999, MUG, 1));
        assertThat(refused(ARequest.of(lines.toArray(RequestLine[]::new)))).isEqualTo("TooManyLines");
    }

    private Quote quoted(QuoteRequest request) {
        var result = Pricing.quote(bundle, request);
        assertThat(result).isInstanceOf(Quoted.class);
        return ((Quoted) result).quote();
    }

    private Money total(QuoteRequest request) {
        return quoted(request).total();
    }

    private String refused(QuoteRequest request) {
        var result = Pricing.quote(bundle, request);
        assertThat(result).isInstanceOf(NotQuoted.class);
        return ((NotQuoted) result).refusal().code();
    }

    private static Money eur(long minor) {
        return new Money(minor, EUR);
    }
}
