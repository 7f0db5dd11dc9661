package org.onecounter.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Seeded;
import org.onecounter.domain.money.Money;

class PricingProperties {

    @Test
    void I_7_the_total_is_the_sum_of_its_lines_and_every_line_of_its_reasons() {
        var quoted = new AtomicInteger();
        Seeded.runs(600, random -> {
            var shop = new AnyShop(random);
            var bundle = shop.builder.build(ABundle.ROOT);
            for (int i = 0; i < 40; i++) {
                if (!(Pricing.quote(bundle, shop.request()) instanceof Quoted(Quote quote))) continue;
                quoted.incrementAndGet();
                checkSums(quote);
                quote.lines().forEach(line -> checkReasons(line, shop.taxIncluded));
            }
        });
        assertThat(quoted.get()).as("the generator makes requests that are priced").isGreaterThan(9_000);
    }

    private static void checkSums(Quote quote) {
        var currency = quote.total().currency();
        assertThat(Money.sum(currency, quote.lines().stream().map(QuoteLine::gross).toList())).isEqualTo(quote.total());
        assertThat(Money.sum(currency, quote.lines().stream().map(QuoteLine::tax).toList())).isEqualTo(quote.tax());
        assertThat(Money.sum(currency, quote.taxes().stream().map(TaxLine::net).toList())).isEqualTo(quote.net());
        assertThat(Money.sum(currency, quote.taxes().stream().map(TaxLine::tax).toList())).isEqualTo(quote.tax());
        assertThat(quote.lines()).extracting(QuoteLine::line).isEqualTo(quote.request().lines().stream().map(RequestLine::line).toList());
    }

    private static void checkReasons(QuoteLine line, boolean taxIncluded) {
        Money steps = Money.zero(line.gross().currency());
        for (PriceReason reason : line.reasons()) {
            if (reason.code().startsWith("Tax")) assertThat(reason.amount()).isEqualTo(line.tax());
            else steps = steps.plus(reason.amount());
        }
        assertThat(steps).isEqualTo(line.listTotal());
        assertThat(line.net().isNegative() || line.tax().isNegative()).isFalse();
        assertThat(line.taxIncluded()).isEqualTo(taxIncluded);
    }

    @Test
    void a_line_alone_is_price_times_quantity_and_its_tax_rounded_half_up_as_decimals_do_it() {
        Seeded.runs(1_500, random -> {
            var shop = new AnyShop(random);
            var request = shop.request();
            var one = new QuoteRequest(request.at(), "T", "L", ABundle.EUR, List.of(), request.lines().subList(0, 1));
            if (!(Pricing.quote(shop.builder.build(ABundle.ROOT), one) instanceof Quoted(Quote quote))) return;
            QuoteLine line = quote.lines().getFirst();
            var total = BigDecimal.valueOf(line.unitPrice().amount(), line.unitPrice().extraDigits())
                    .multiply(BigDecimal.valueOf(line.quantity().steps(), line.quantity().scale()))
                    .setScale(0, RoundingMode.HALF_UP);
            assertThat(line.listTotal().minor()).isEqualTo(total.longValueExact());
            var rate = BigDecimal.valueOf(line.ratePpm(), 6);
            var tax = shop.taxIncluded
                    ? total.multiply(rate).divide(BigDecimal.ONE.add(rate), 0, RoundingMode.HALF_UP)
                    : total.multiply(rate).setScale(0, RoundingMode.HALF_UP);
            assertThat(line.tax().minor()).isEqualTo(tax.longValueExact());
        });
    }

    @Test
    void the_price_that_holds_is_the_last_that_began() {
        Seeded.runs(600, random -> {
            var shop = new AnyShop(random);
            var bundle = shop.builder.build(ABundle.ROOT);
            var request = shop.request();
            var asked = new ArrayList<>(shop.variants);
            for (int i = 0; i < 10; i++) asked.add(shop.anyVariant()); // neighbours without a price
            for (var variant : asked) {
                // later in the list wins for one instant, so the last of the latest
                var expected = shop.rules.stream()
                        .filter(rule -> rule.variant().equals(variant) && !rule.from().isAfter(request.at()))
                        .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other);
                assertThat(bundle.price("L", variant, request.at())).isEqualTo(expected.orElse(null));
            }
        });
    }

    @Test
    void the_order_of_lines_changes_no_total_and_no_tax() {
        Seeded.runs(600, random -> {
            var shop = new AnyShop(random);
            var bundle = shop.builder.build(ABundle.ROOT);
            var request = shop.request();
            if (!(Pricing.quote(bundle, request) instanceof Quoted(Quote quote))) return;
            var lines = new ArrayList<>(request.lines());
            Collections.shuffle(lines, new Random(random.nextLong()));
            var shuffled = new QuoteRequest(request.at(), "T", "L", ABundle.EUR, request.coupons(), lines);
            Quote other = ((Quoted) Pricing.quote(bundle, shuffled)).quote();
            assertThat(other.total()).isEqualTo(quote.total());
            assertThat(other.taxes()).isEqualTo(quote.taxes());
            assertThat(other.lines().stream().sorted(Comparator.comparing(QuoteLine::line)).map(QuoteLine::quantity))
                    .isEqualTo(quote.lines().stream().sorted(Comparator.comparing(QuoteLine::line)).map(QuoteLine::quantity).toList());
        });
    }
}
