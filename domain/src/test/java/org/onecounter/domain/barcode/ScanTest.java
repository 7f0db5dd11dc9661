package org.onecounter.domain.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Result;
import org.onecounter.domain.Seeded;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.quantity.Quantity;

/** What comes out of a scanner, a keyboard and a thief's printer (attacks 47 to 50). */
class ScanTest {

    private static final Gtin PEN = new Gtin("04006381333931");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void one_product_is_found_however_long_its_number_is_written() {
        for (String typed : new String[] {"4006381333931", "04006381333931", "]E04006381333931", "\u00024006381333931\r\n", "]E3400638133393112"}) {
            assertThat(read(typed)).isEqualTo(new Scan.Product(PEN));
        }
        assertThat(read("96385074")).isEqualTo(new Scan.Product(new Gtin("00000096385074")));
        assertThat(read("036000291452")).isEqualTo(new Scan.Product(new Gtin("00036000291452")));
    }

    @Test
    void prefixes_02_and_20_to_29_are_known_as_weighed_or_priced() {
        var label = (Scan.Measured) read("2101234012505");
        assertThat(label.item()).isEqualTo("2101234");
        assertThat(label.measure()).isEqualTo("01250");
        assertThat(read("0201234512349")).isInstanceOf(Scan.Measured.class);
        assertThat(read("3001234012507")).isInstanceOf(Scan.Product.class);
    }

    @Test
    void element_string_tells_product_batch_serial_last_day_and_weight() {
        var string = ((Scan.Elements) read("]d20104006381333931310300125017280200" + "10LOT-7\u001d21SER9")).string();
        assertThat(string.gtin()).contains(PEN);
        assertThat(string.batch()).contains("LOT-7");
        assertThat(string.serial()).contains("SER9");
        assertThat(string.weight()).contains(new Quantity(1250, 3));
        assertThat(string.lastDay(TODAY)).contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    void century_of_a_date_lies_49_years_back_to_50_ahead() {
        assertThat(DateRules.lastDay("760131", TODAY)).isEqualTo(LocalDate.of(2076, 1, 31));
        assertThat(DateRules.lastDay("770131", TODAY)).isEqualTo(LocalDate.of(1977, 1, 31));
    }

    @Test
    void digital_link_names_the_product_and_another_web_address_is_refused() {
        assertThat(((Scan.Link) read("]Q1https://example.com/01/4006381333931/10/A%2FB")).string().batch()).contains("A/B");
        assertThat(code("https://example.com/pay?to=me")).isEqualTo("LinkWithoutKey");
        assertThat(read("javascript:alert(1)")).isEqualTo(new Scan.Text("javascript:alert(1)"));
    }

    @Test
    void fnc1_missing_runs_the_batch_into_the_date_and_is_refused_when_too_long() {
        assertThat(code("]C1010400638133393110LOTNUMBER0123456717281231")).isEqualTo("Gs1TooLong");
    }

    @Test
    void control_bytes_in_a_batch_are_refused_and_never_come_back_in_the_refusal() {
        var refused = Scan.read("]C1010400638133393110LO\u0007T").refusalOrThrow();
        assertThat(refused.code()).isEqualTo("Gs1Character");
        assertThat(refused.figures()).containsEntry("character", "U+0007");
        assertThat(code("]C10104006381333931\u001d\u001d")).isEqualTo("Gs1Unknown");
    }

    @Test
    void function_keys_and_control_characters_do_not_reach_the_till() {
        assertThat(read("\u001bOPMUG\u001b[15~-GRN\t")).isEqualTo(new Scan.Text("MUG-GRN"));
        assertThat(read("MUG\u0000-\u202eGRN\uf704")).isEqualTo(new Scan.Text("MUG-GRN"));
        assertThat(code("\u001b[24~\u0008")).isEqualTo("ScanEmpty");
    }

    @Test
    void two_scans_in_one_are_refused() {
        assertThat(code("4006381333931\r4006381333931\r")).isEqualTo("TwoScans");
        assertThat(code("4".repeat(1025))).isEqualTo("ScanTooLong");
    }

    @Test
    void digits_with_a_wrong_check_digit_may_be_a_sku_unless_the_scanner_says_ean() {
        assertThat(read("4006381333932")).isEqualTo(new Scan.Text("4006381333932"));
        assertThat(code("]E04006381333932")).isEqualTo("GtinCheckDigit");
    }

    @Test
    void sku_printed_in_a_gs1_symbol_is_text() {
        assertThat(read("]C1mug-grn")).isEqualTo(new Scan.Text("mug-grn"));
    }

    @Test
    void anything_at_all_is_understood_or_refused_and_what_is_understood_holds_no_control_character() {
        String[] pieces = {"]", "C1", "Q3", "(", ")", "01", "04006381333931", "10", "^", "\u001d", "\u001b[", "https://", "/01/", "?", "=", "%", "&", "99", "\\", "310", "\ud83d"};
        Seeded.runs(20_000, random -> {
            var text = new StringBuilder(Seeded.anyText(random, 4));
            for (int left = random.nextInt(9); left > 0; left--) text.append(pieces[random.nextInt(pieces.length)]);
            switch (Scan.read(text.toString())) {
                case Result.Ok<Scan>(Scan.Elements(var string)) -> again(string);
                case Result.Ok<Scan>(Scan.Link(var string)) -> again(string);
                case Result.Ok<Scan>(Scan scan) -> assertThat(scan.toString().codePoints().anyMatch(Spoken::steers)).isFalse();
                case Result.Refused<Scan>(var refusal) -> assertThat(refusal.toString().codePoints().anyMatch(Spoken::steers)).isFalse();
            }
        });
    }

    /** Canonical forms mean the same elements when they are read again. */
    private static void again(ElementString string) {
        assertThat(ElementString.bracketed(string.canonical())).isEqualTo(Result.ok(string));
        string.link().ifPresent(link -> assertThat(DigitalLink.read(link).orElseThrow().link()).contains(link));
    }

    private static Scan read(String typed) {
        return Scan.read(typed).orElseThrow();
    }

    private static String code(String typed) {
        return Scan.read(typed).refusalOrThrow().code();
    }
}
