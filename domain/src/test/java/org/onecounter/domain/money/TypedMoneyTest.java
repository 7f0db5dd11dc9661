package org.onecounter.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedMoneyTest {

    private static final CurrencyCode EUR = new CurrencyCode("EUR");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "12.50|2|1250", "12,5|2|1250", "0|2|0", "0.10|2|10", " 7 |2|700", "5.000|2|500", "500|0|500", "1.234|3|1234",
        "007|2|700", "-0|2|0", "10000000000|2|1000000000000"
    })
    void an_amount_is_read_in_the_digits_of_its_currency(String typed, int digits, long minor) {
        assertThat(TypedMoney.amount(typed, EUR, digits).orElseThrow()).isEqualTo(new Money(minor, EUR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-0.01|2|AmountNegative", "1e308|2|AmountUnreadable", "1E3|2|AmountUnreadable", "NaN|2|AmountUnreadable",
        "Infinity|2|AmountUnreadable", "٣|2|AmountUnreadable", "１２|2|AmountUnreadable", "1.234,56|2|AmountUnreadable",
        "1,234.56|2|AmountUnreadable", "0.001|2|AmountTooFine", "1,234|2|AmountTooFine", "0.5|0|AmountTooFine",
        "12.345|0|AmountTooFine", "1.2345|3|AmountTooFine", "''|2|AmountUnreadable", "-|2|AmountUnreadable",
        ".5|2|AmountUnreadable", "5.|2|AmountUnreadable", "+5|2|AmountUnreadable", "€5|2|AmountUnreadable",
        "0x10|2|AmountUnreadable", "10000000000.01|2|AmountTooLarge", "999999999999999999|2|AmountTooLarge",
        "99999999999999999999999999|2|AmountTooLarge", "1 000|2|AmountUnreadable", "1--2|2|AmountUnreadable"
    })
    void attack_3_what_is_no_amount_of_the_currency_is_refused_with_its_reason(String typed, int digits, String code) {
        assertThat(TypedMoney.amount(typed, EUR, digits).refusalOrThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"12.50,2,1250,0", "0.0125,2,125,2", "0.001,2,1,1", "12.5000,2,1250,0", "0.0000001,2,-1,0", "0.000001,2,1,4", "1e3,2,-1,0",
        "-0.01,2,-1,0", "12,0,12,0", "0.5,0,5,1", "0,2,0,0"})
    void a_price_may_have_four_digits_more_than_its_currency(String typed, int digits, long amount, int extra) {
        var price = TypedMoney.price(typed, EUR, digits);
        if (amount < 0) assertThat(price.isOk()).isFalse();
        else assertThat(price.orElseThrow()).isEqualTo(new UnitPrice(amount, extra, EUR));
    }

    @Test
    void a_comma_in_a_price_is_refused_because_it_could_be_a_thousand() {
        assertThat(TypedMoney.price("1,234", EUR, 2).refusalOrThrow().code()).isEqualTo("AmountUnreadable");
    }

    @Test
    void a_megabyte_of_digits_is_refused() {
        assertThat(TypedMoney.amount("9".repeat(1_000_000), EUR, 2).refusalOrThrow().code()).isEqualTo("AmountTooLarge");
        assertThat(TypedMoney.price("0".repeat(1_000_000), EUR, 2).isOk()).isFalse();
        assertThat(TypedMoney.amount("0." + "0".repeat(30), EUR, 2).orElseThrow().isZero()).isTrue();
    }
}
