package org.onecounter.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;

class TaxTest {

    private static final CurrencyCode EUR = new CurrencyCode("EUR");

    @Test
    void tax_inside_and_on_top_of_an_amount_is_rounded_half_up() {
        assertThat(Tax.included(new Money(12300, EUR), 230_000)).isEqualTo(new Money(2300, EUR));
        assertThat(Tax.included(new Money(1000, EUR), 135_000)).isEqualTo(new Money(119, EUR));
        assertThat(Tax.added(new Money(50, EUR), 230_000)).isEqualTo(new Money(12, EUR)); // 11.5
        assertThat(Tax.added(new Money(-50, EUR), 230_000)).isEqualTo(new Money(-12, EUR));
        assertThat(Tax.included(new Money(Long.MAX_VALUE, EUR), 1_000_000)).isEqualTo(new Money(Long.MAX_VALUE / 2 + 1, EUR));
    }

    @Test
    void attack_6_a_rate_above_one_hundred_percent_or_below_zero_is_no_rate() {
        assertThat(Tax.added(new Money(100, EUR), 0).isZero()).isTrue();
        assertThatThrownBy(() -> Tax.added(new Money(100, EUR), 9_990_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tax.included(new Money(100, EUR), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rate_is_written_as_people_write_it() {
        assertThat(Tax.percent(230_000)).isEqualTo("23");
        assertThat(Tax.percent(135_000)).isEqualTo("13.5");
        assertThat(Tax.percent(88_750)).isEqualTo("8.875");
        assertThat(Tax.percent(70_625)).isEqualTo("7.0625");
        assertThat(Tax.percent(0)).isEqualTo("0");
        assertThat(Tax.percent(1)).isEqualTo("0.0001");
    }
}
