package org.onecounter.hub.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attacks 46 and 47: what spreadsheets do to barcode numbers. */
class BarcodeCellTest {

    @ParameterizedTest
    @CsvSource({
        "4006381333931, 04006381333931",
        "'''4006381333931', 04006381333931",
        "4 006381 333931, 04006381333931",
        "04006381333931, 04006381333931",
        "50184385, 00000050184385",
        "036000291452, 00036000291452",
        "978-0-306-40615-7, 09780306406157",
    })
    void a_number_that_stands_there_is_taken_as_it_is(String typed, String gtin) {
        BarcodeCell.Read read = read(typed);
        assertThat(read.gtin().digits14()).isEqualTo(gtin);
        assertThat(read.repair()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "4.006381333931E+12, 04006381333931",
        "'4,006381333931e12', 04006381333931",
        "36000291452, 00036000291452",
        "0306406152, 09780306406157",
        "080442957X, 09780804429573",
    })
    void what_the_check_digit_proves_is_repaired_and_said(String typed, String gtin) {
        BarcodeCell.Read read = read(typed);
        assertThat(read.gtin().digits14()).isEqualTo(gtin);
        assertThat(read.repair()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "4.00638E+12, GtinDamaged",
        "4.00638133393E+12, GtinDamaged",
        "4006381333932, GtinCheckDigit",
        "4006381333930.5, GtinNotDigits",
        "12345, GtinLength",
        "36000291453, GtinLength",
        "٤٠٠٦٣٨١٣٣٣٩٣١, GtinNotDigits",
        "=4006381333931, GtinNotDigits",
        "00000000, GtinEmpty",
        "2000000000008, GtinRestricted",
        "0212345678909, GtinRestricted",
        "4006381333931000000000, GtinLength",
    })
    void what_nothing_proves_is_refused_with_its_reason(String typed, String code) {
        assertThatThrownBy(() -> read(typed)).isInstanceOfSatisfying(RowRefused.class, e -> {
            assertThat(e.refusal().code()).isEqualTo(code);
            assertThat(e.column()).isEqualTo("Variant Barcode");
        });
    }

    private static BarcodeCell.Read read(String typed) {
        return BarcodeCell.read(new Cell("Variant Barcode", typed));
    }
}
