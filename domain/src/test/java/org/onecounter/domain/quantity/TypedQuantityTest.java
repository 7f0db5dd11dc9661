package org.onecounter.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedQuantityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2|0|2", "1.250|3|1250", "1,25|3|1250", "2.0|0|2", "999999|0|999999", "0.001|3|1", "999999|6|999999000000"})
    void a_quantity_is_read_in_the_scale_of_what_is_sold(String typed, int scale, long steps) {
        assertThat(TypedQuantity.positive(typed, scale).orElseThrow()).isEqualTo(new Quantity(steps, scale));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-1|0|QuantityNotPositive", "0|0|QuantityNotPositive", "0.000|3|QuantityNotPositive", "0.0001|3|QuantityTooFine",
        "0.5|0|QuantityTooFine", "1000000000|0|QuantityTooLarge", "1000000|3|QuantityTooLarge", "2147483648|0|QuantityTooLarge",
        "999999999999999999|6|QuantityTooLarge", "NaN|0|QuantityUnreadable", "1e3|0|QuantityUnreadable",
        "٣|0|QuantityUnreadable", "２|0|QuantityUnreadable", "2 kg|3|QuantityUnreadable", "''|0|QuantityUnreadable",
        "1.2.3|3|QuantityUnreadable", "--1|0|QuantityUnreadable", "1/2|0|QuantityUnreadable", "Infinity|0|QuantityUnreadable"
    })
    void attack_1_what_is_no_quantity_is_refused_with_its_reason(String typed, int scale, String code) {
        assertThat(TypedQuantity.positive(typed, scale).refusalOrThrow().code()).isEqualTo(code);
    }

    @Test
    void a_count_may_be_zero_and_a_correction_below_it() {
        assertThat(TypedQuantity.counted("0", 0).orElseThrow()).isEqualTo(Quantity.of(0));
        assertThat(TypedQuantity.counted("-1", 0).refusalOrThrow().code()).isEqualTo("QuantityNegative");
        assertThat(TypedQuantity.signed("-1.5", 3).orElseThrow()).isEqualTo(new Quantity(-1500, 3));
    }

    @Test
    void quantities_compare_across_scales_and_print_plainly() {
        assertThat(new Quantity(1000, 3)).isEqualByComparingTo(Quantity.of(1));
        assertThat(new Quantity(1250, 3)).hasToString("1.250").isGreaterThan(Quantity.of(1));
        assertThat(new Quantity(-5, 3)).hasToString("-0.005");
    }
}
