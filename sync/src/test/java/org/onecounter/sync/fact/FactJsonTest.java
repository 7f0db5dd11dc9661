package org.onecounter.sync.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onecounter.domain.Refusal;
import org.onecounter.sync.hash.Hashes;

/** The bytes of records: they never change once a till has written them (F18), and nothing else is taken (attack 58). */
class FactJsonTest {
    private static final String SALE = json(Facts.of(Facts.ORIGIN, Facts.sale()));

    static List<FactBody> kinds() {
        return Facts.oneOfEach();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bytes_of_every_kind_are_the_golden_ones(FactBody body) throws IOException {
        byte[] record = FactJson.encode(Facts.of(Facts.ORIGIN, body));
        String text = new String(record, StandardCharsets.UTF_8) + "\n" + Hashes.hex(Hashes.chain(new byte[32], record)) + "\n";
        assertThat(text).isEqualTo(golden(body.kind()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_was_written_is_read_again(FactBody body) {
        Envelope envelope = Facts.of(Facts.ORIGIN, body);
        assertThat(FactJson.decode(FactJson.encode(envelope))).isEqualTo(new Decoded.Read(envelope));
    }

    @Test
    void every_kind_is_tried_here() {
        assertThat(kinds()).hasSize(FactBody.class.getPermittedSubclasses().length - 1); // Unreadable is never written
    }

    @Test
    void every_origin_is_read_again() {
        for (Origin origin : List.of(new Origin.Hub(), new Origin.Web(), new Origin.Imported("online-retail"))) {
            Envelope envelope = Facts.of(origin, new DrawerOpened("change"));
            assertThat(FactJson.decode(FactJson.encode(envelope))).isEqualTo(new Decoded.Read(envelope));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NotJson        | {"v":1                  | {"v":1x
            NotJson        | "change":540            | "change":NaN
            NotJson        | "change":540            | "change":1e
            NotJson        | "change":540            | "change":99999999999999999999999
            NumberTooLarge | "change":540            | "change":9223372036854775808
            NumberTooLarge | "scale":0               | "scale":2147483648
            WrongType      | "change":540            | "change":540.0
            WrongType      | "change":540            | "change":"540"
            WrongType      | "change":540            | "change":null
            WrongType      | "tenders":[             | "tenders":{}, "x":[
            DuplicateField | "change":540            | "change":540,"change":1
            DuplicateField | "actor":"staff:cleo"    | "actor":"a","actor":"b"
            UnknownField   | "change":540            | "change":540,"price":1
            UnknownField   | "actor":"staff:cleo"    | "actor":"a","role":"OWNER"
            MissingField   | "change":540,           | ``
            MissingField   | {"v":1,                 | {
            MissingField   | "actor":"staff:cleo",   | ``
            UnknownKind    | "kind":"SaleCompleted"  | "kind":"SaleForgotten"
            UnknownKind    | "kind":"SaleCompleted"  | "kind":"Unreadable"
            UnknownVersion | {"v":1                  | {"v":2
            UnknownVersion | "schema":1              | "schema":2
            BadText        | "sku":"MUG-GRN"         | "sku":"MUG\\u0000GRN"
            BadText        | "sku":"MUG-GRN"         | "sku":"MUG\\ud800GRN"
            BadText        | "sku":"MUG-GRN"         | "sku":"MUG\\udc00GRN"
            BadValue       | "kind":"SALE"           | "kind":"GIFT"
            BadValue       | "channel":"TILL"        | "channel":"FAX"
            BadValue       | "request":"AQID"        | "request":"A?ID"
            BadValue       | "type":"till"           | "type":"hub"
            BadValue       | "seq":7                 | "seq":0
            BadValue       | "date":"2026-11-23"     | "date":"2026-02-30"
            BadValue       | "at":"2026              | "at":"+202600
            BadValue       | "bundle":"ab            | "bundle":"AB
            BadValue       | "id":"019ab             | "id":"+19ab
            """)
    void a_bad_record_is_refused_with_its_reason(String code, String good, String bad) {
        assertThat(SALE).contains(good);
        assertThat(refusal(SALE.replace(good, bad)).code()).isEqualTo(code);
    }

    @Test
    void refusals_never_repeat_what_was_sent() {
        Refusal refusal = refusal(SALE.replace("\"change\":540", "\"<script>\":540"));
        assertThat(refusal.sentence() + refusal.figures()).doesNotContain("<script>");
    }

    @Test
    void a_record_that_is_too_large_is_refused() {
        Refusal refusal = refusal(SALE + " ".repeat(FactLimits.RECORD_BYTES));
        assertThat(refusal.code()).isEqualTo("RecordTooLarge");
    }

    @Test
    void a_name_of_a_million_letters_is_refused() {
        assertThat(refusal(SALE.replace("MUG-GRN", "M".repeat(500_000))).code()).isEqualTo("TextTooLong");
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(refusal(SALE.replace("[{\"line\"", "[".repeat(5_000) + "{\"line\"")).code()).isIn("NotJson", "WrongType");
    }

    @Test
    void something_behind_the_record_is_refused() {
        assertThat(refusal(SALE + "{}").code()).isEqualTo("NotJson");
    }

    @Test
    void any_cut_of_a_record_is_refused() {
        byte[] whole = SALE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            assertThat(FactJson.decode(java.util.Arrays.copyOf(whole, length))).isInstanceOf(Decoded.Refused.class);
        }
    }

    @Test
    void a_record_that_could_not_be_read_is_not_written() {
        assertThatThrownBy(() -> FactJson.encode(Facts.of(new Origin.Hub(), new DrawerOpened("\ud800"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FactJson.encode(Facts.of(new Origin.Hub(), new DrawerOpened("a\0b"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Refusal refusal(String record) {
        Decoded decoded = FactJson.decode(record.getBytes(StandardCharsets.UTF_8));
        assertThat(decoded).isInstanceOf(Decoded.Refused.class);
        return ((Decoded.Refused) decoded).refusal();
    }

    private static String json(Envelope envelope) {
        return new String(FactJson.encode(envelope), StandardCharsets.UTF_8);
    }

    private static String golden(String kind) throws IOException {
        try (InputStream in = FactJsonTest.class.getResourceAsStream("/facts/" + kind + ".golden")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
