package org.onecounter.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GtinTest {

    @ParameterizedTest
    @CsvSource({"96385074,00000096385074", "036000291452,00036000291452", "4006381333931,04006381333931",
        "0036000291452,00036000291452", "14006381333938,14006381333938", " 4006381333931 ,04006381333931"})
    void attack_47_the_same_number_in_every_length_is_one_gtin(String typed, String digits) {
        assertThat(Gtin.parse(typed).orElseThrow().digits14()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "4006381333932|GtinCheckDigit", "4.00638E+12|GtinDamaged", "4,00638e12|GtinDamaged", "400638133393|GtinCheckDigit",
        "36000291452|GtinLength", "40063813339|GtinLength", "123456789012345|GtinLength", "٤٠٠٦٣٨١٣٣٣٩٣١|GtinNotDigits",
        "00000000|GtinEmpty", "''|GtinNotDigits", "4006381-333931|GtinNotDigits", "400638133393X|GtinNotDigits"
    })
    void attack_47_a_number_that_is_no_gtin_is_refused_with_its_reason(String typed, String code) {
        assertThat(Gtin.parse(typed).refusalOrThrow().code()).isEqualTo(code);
    }

    @Test
    void a_lost_leading_zero_is_pointed_out() {
        assertThat(Gtin.parse("36000291452").refusalOrThrow().sentence()).contains("lost zeros");
    }

    @Test
    void every_single_wrong_digit_is_found() {
        String good = "4006381333931";
        for (int at = 0; at < good.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = good.substring(0, at) + digit + good.substring(at + 1);
                assertThat(Gtin.parse(other).isOk()).as(other).isEqualTo(other.equals(good));
            }
        }
    }

    @Test
    void it_is_printed_in_its_usual_length() {
        assertThat(Gtin.parse("96385074").orElseThrow().printed()).isEqualTo("96385074");
        assertThat(Gtin.parse("036000291452").orElseThrow().printed()).isEqualTo("036000291452");
        assertThat(Gtin.parse("4006381333931").orElseThrow().printed()).isEqualTo("4006381333931");
        assertThat(Gtin.parse("14006381333938").orElseThrow().printed()).isEqualTo("14006381333938");
    }

    @Test
    void forty_thousand_real_numbers_are_all_read() throws IOException {
        String data = System.getenv("ONECOUNTER_SAMPLE_DATA");
        assumeTrue(data != null, "ONECOUNTER_SAMPLE_DATA is not set");
        var file = Path.of(data, "catalogs", "gtin_products.csv.gz");
        assumeTrue(Files.exists(file), "no " + file);
        int read = 0;
        try (var in = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String first = line.substring(0, Math.max(0, line.indexOf(',')));
                if (!first.matches("[0-9]{8,14}")) continue; // a name with a line end in it
                assertThat(Gtin.parse(first).isOk()).as(line).isTrue();
                read++;
            }
        }
        assertThat(read).isGreaterThan(40_000);
    }
}
