package org.onecounter.domain.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Result;
import org.onecounter.domain.Seeded;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.order.OrderLine;
import org.onecounter.domain.pricing.ABundle;
import org.onecounter.domain.quantity.Quantity;

class RefundsProperties {

    private static final CurrencyCode EUR = new CurrencyCode("EUR");
    private static final LocalDate SOLD = LocalDate.of(2026, 6, 15);

    @Test
    void I_9_partial_returns_sum_to_the_sold_line_and_never_pass_it() {
        Seeded.runs(20_000, random -> {
            long pieces = 1 + random.nextInt(40);
            long gross = random.nextInt(10) == 0 ? 0 : random.nextInt(5_000);
            long tax = gross == 0 ? 0 : random.nextInt((int) gross + 1);
            OrderLine sold = line(pieces, gross, tax);
            long before = 0;
            Money grossBack = eur(0);
            Money taxBack = eur(0);
            while (before < pieces) {
                long now = 1 + random.nextInt((int) (pieces - before));
                ReturnLine back = decide(sold, before, now).orElseThrow();
                assertThat(back.gross().isNegative() || back.tax().isNegative() || back.net().isNegative()).isFalse();
                grossBack = grossBack.plus(back.gross());
                taxBack = taxBack.plus(back.tax());
                before += now;
                assertThat(decide(sold, before, pieces - before + 1).refusalOrThrow().code()).isEqualTo("ReturnTooMuch");
            }
            assertThat(grossBack).isEqualTo(sold.gross());
            assertThat(taxBack).isEqualTo(sold.tax());
        });
    }

    @Test
    void three_for_ten_euro_come_back_as_3_33_3_34_3_33() {
        OrderLine sold = line(3, 1000, 187);
        assertThat(List.of(
                        decide(sold, 0, 1).orElseThrow().gross(), decide(sold, 1, 1).orElseThrow().gross(), decide(sold, 2, 1).orElseThrow().gross()))
                .containsExactly(eur(333), eur(334), eur(333));
    }

    @Test
    void a_return_of_nothing_or_less_is_refused() {
        assertThat(decide(line(3, 1000, 187), 0, 0).refusalOrThrow().code()).isEqualTo("QuantityNotPositive");
        assertThat(decide(line(3, 1000, 187), 0, -1).refusalOrThrow().code()).isEqualTo("QuantityNotPositive");
    }

    @Test
    void the_window_ends_with_its_last_day() {
        var policies = List.of(ReturnPolicies.within(30));
        assertThat(ReturnPolicies.decide(asked(1, SOLD.plusDays(30)), policies).isOk()).isTrue();
        assertThat(ReturnPolicies.decide(asked(1, SOLD.plusDays(31)), policies).refusalOrThrow().code()).isEqualTo("ReturnWindowPassed");
    }

    @Test
    void the_promise_is_kept_also_where_the_retailer_waived_every_rule() {
        assertThat(ReturnPolicies.decide(asked(4, SOLD), List.of()).refusalOrThrow().code()).isEqualTo("ReturnTooMuch");
    }

    private static AskedReturn asked(long pieces, LocalDate today) {
        return new AskedReturn(line(3, 1000, 187), Quantity.of(0), Quantity.of(pieces), SOLD, today);
    }

    private static Result<ReturnLine> decide(OrderLine sold, long before, long now) {
        return ReturnPolicies.decide(new AskedReturn(sold, Quantity.of(before), Quantity.of(now), SOLD, SOLD), List.of());
    }

    private static OrderLine line(long pieces, long gross, long tax) {
        return new OrderLine(
                1, ABundle.MUG, "MUG", "Mug", Quantity.of(pieces), UnitPrice.of(gross / pieces, EUR), eur(0),
                eur(gross - tax), eur(tax), eur(gross), TaxClass.STANDARD, 230_000);
    }

    private static Money eur(long minor) {
        return new Money(minor, EUR);
    }
}
