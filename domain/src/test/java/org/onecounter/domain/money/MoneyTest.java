package org.onecounter.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.onecounter.domain.quantity.Quantity;

class MoneyTest {

    private static final CurrencyCode EUR = new CurrencyCode("EUR");

    @Test
    void sums_past_64_bits_overflow_and_never_wrap() {
        var most = new Money(Long.MAX_VALUE, EUR);
        var least = new Money(Long.MIN_VALUE, EUR);
        var one = new Money(1, EUR);
        assertThatThrownBy(() -> most.plus(one)).isInstanceOf(AmountOverflow.class);
        assertThatThrownBy(() -> least.minus(one)).isInstanceOf(AmountOverflow.class);
        assertThatThrownBy(() -> one.minus(least)).isInstanceOf(AmountOverflow.class);
        assertThatThrownBy(least::negated).isInstanceOf(AmountOverflow.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(AmountOverflow.class);
        assertThatThrownBy(() -> least.times(-1)).isInstanceOf(AmountOverflow.class);
        assertThat(most.plus(least)).isEqualTo(new Money(-1, EUR));
        assertThat(new Money(-3, EUR).times(4)).isEqualTo(new Money(-12, EUR));
    }

    @Test
    void attack_4_two_currencies_never_meet_in_one_sum() {
        assertThatThrownBy(() -> new Money(1, EUR).plus(new Money(1, new CurrencyCode("GBP"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_currency_is_three_capital_letters() {
        for (String bad : new String[] {"", "EU", "EURO", "eur", "E1R", "ЕUR", "E\0R"}) {
            assertThat(CurrencyCode.isValid(bad)).as(bad).isFalse();
        }
        assertThat(CurrencyCode.isValid("EUR")).isTrue();
    }

    @Test
    void line_total_is_rounded_once_half_up() {
        var apples = new UnitPrice(199, 0, EUR);
        assertThat(apples.lineTotal(new Quantity(1250, 3))).isEqualTo(new Money(249, EUR)); // 2.4875
        assertThat(new UnitPrice(5, 1, EUR).lineTotal(Quantity.of(1))).isEqualTo(new Money(1, EUR)); // 0.005
        assertThat(new UnitPrice(4, 1, EUR).lineTotal(Quantity.of(1))).isEqualTo(new Money(0, EUR)); // 0.004
        assertThat(new UnitPrice(5, 1, EUR).lineTotal(Quantity.of(-1))).isEqualTo(new Money(-1, EUR));
        assertThat(new UnitPrice(1234567, 4, EUR).lineTotal(new Quantity(1, 6))).isEqualTo(new Money(0, EUR));
    }

    @Test
    void attack_2_a_line_total_past_64_bits_overflows() {
        assertThatThrownBy(() -> new UnitPrice(Long.MAX_VALUE, 0, EUR).lineTotal(Quantity.of(2)))
                .isInstanceOf(AmountOverflow.class);
        assertThat(new UnitPrice(Long.MAX_VALUE, 4, EUR).lineTotal(Quantity.of(10_000)))
                .as("the product passes 64 bits, the total does not")
                .isEqualTo(new Money(Long.MAX_VALUE, EUR));
    }

    @Test
    void amounts_are_written_with_plain_digits() {
        assertThat(MoneyText.of(new Money(1250, EUR), 2)).isEqualTo("12.50");
        assertThat(MoneyText.of(new Money(-5, EUR), 2)).isEqualTo("-0.05");
        assertThat(MoneyText.of(new Money(0, EUR), 2)).isEqualTo("0.00");
        assertThat(MoneyText.of(new Money(-1250, EUR), 0)).isEqualTo("-1250");
        assertThat(MoneyText.of(new Money(99, EUR), 3)).isEqualTo("0.099");
        assertThat(MoneyText.of(new Money(Long.MIN_VALUE, EUR), 2)).isEqualTo("-92233720368547758.08");
        assertThat(MoneyText.of(new UnitPrice(12500, 1, EUR), 2)).isEqualTo("12.50");
        assertThat(MoneyText.of(new UnitPrice(125, 2, EUR), 2)).isEqualTo("0.0125");
    }
}
