package org.onecounter.hub.shop.offer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.UnitPrice;

class AmountsTest {
    private static final CurrencyCode EUR = new CurrencyCode("EUR");

    @Test
    void money_has_its_sign_its_digits_and_groups_of_three() {
        assertThat(Amounts.text(new Money(5, EUR), 2)).isEqualTo("€0.05");
        assertThat(Amounts.text(new Money(123_456_789, EUR), 2)).isEqualTo("€1,234,567.89");
        assertThat(Amounts.text(new Money(1_000, new CurrencyCode("JPY")), 0)).isEqualTo("JPY\u00a01,000");
    }

    @Test
    void a_minus_is_a_minus_and_not_a_hyphen() {
        assertThat(Amounts.text(new Money(-123_450, EUR), 2)).isEqualTo("−€1,234.50");
    }

    @Test
    void prices_compare_whatever_digits_they_carry() {
        assertThat(Amounts.compare(new UnitPrice(12_500, 2, EUR), new UnitPrice(125, 0, EUR))).isZero();
        assertThat(Amounts.text(new UnitPrice(125, 2, EUR), 2)).isEqualTo("€0.0125");
    }
}
