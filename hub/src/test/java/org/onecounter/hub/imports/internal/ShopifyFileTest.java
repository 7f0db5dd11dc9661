package org.onecounter.hub.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.hub.imports.FileRefused;
import org.onecounter.hub.imports.Progress;
import org.onecounter.hub.imports.RowError;
import org.onecounter.hub.imports.RowNote;

/** Attacks 44 to 47 on a product file: every row is in whole or out with its line and reason. */
class ShopifyFileTest {

    private static final String HEADER =
            "Handle,Title,Body (HTML),Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,"
                    + "Variant Inventory Qty,Variant Price,Variant Barcode,Image Src\n";
    private static final String MUG = "mug,Mug,<p>Green</p>,Hobb,Kitchen,Title,Default Title,MUG-1,shopify,4,12.50,4006381333931,\n";
    private static final String POT = "pot,Pot,,Hobb,Garden,Size,Small,POT-S,shopify,1,9.99,,\n";

    private static ShopifyFile read(byte[] bytes) {
        try (UploadedFile upload = UploadedFile.receive(new ByteArrayInputStream(bytes))) {
            return ShopifyFile.read(upload, new CurrencyCode("EUR"), 2, Progress.SILENT);
        }
    }

    private static ShopifyFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String handle, String title, String sku, String quantity, String price) {
        return handle + "," + title + ",,,,Title,Default Title," + sku + ",shopify," + quantity + "," + price + ",,\n";
    }

    private static String refusal(byte[] bytes) {
        try {
            read(bytes);
            return "";
        } catch (FileRefused e) {
            return e.refusal().code();
        }
    }

    private static List<String> handles(ShopifyFile file) {
        return file.items().stream().filter(item -> !item.rows.isEmpty()).map(item -> item.handle).toList();
    }

    @Test
    void a_good_file_is_read_with_or_without_byte_order_mark_and_compressed() throws IOException {
        assertThat(handles(read(HEADER + MUG + POT))).containsExactly("mug", "pot");
        assertThat(handles(read("\uFEFF" + HEADER + MUG))).containsExactly("mug");
        assertThat(handles(read("\uFEFF\"Handle\"" + HEADER.substring(6) + MUG))).containsExactly("mug");
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write((HEADER + MUG).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(handles(read(bytes.toByteArray()))).containsExactly("mug");
        assertThat(handles(read((HEADER + MUG + POT).replace("\n", "\r\n")))).containsExactly("mug", "pot");
    }

    @Test
    void the_newer_headers_name_the_same_columns() {
        ShopifyFile file = read("Title,URL handle,Description,SKU,Barcode,Option1 name,Option1 value,Price,Inventory tracker,Inventory quantity\n"
                + "Mug,mug,Green,MUG-1,4006381333931,Size,Small,12.50,shopify,4\n");
        assertThat(file.errors()).isEmpty();
        FileItem.Row row = file.items().iterator().next().rows.getFirst();
        assertThat(row.sku().value()).isEqualTo("MUG-1");
        assertThat(row.quantity()).isEqualTo(4);
        assertThat(row.options()).containsExactly("Small");
    }

    @Test
    void a_file_that_is_no_such_file_is_refused_whole_and_the_reason_says_what_to_do() {
        assertThat(refusal((HEADER + MUG).replace(',', ';').getBytes(StandardCharsets.UTF_8))).isEqualTo("WrongDelimiter");
        assertThat(refusal((HEADER + MUG).replace(',', '\t').getBytes(StandardCharsets.UTF_8))).isEqualTo("WrongDelimiter");
        assertThat(refusal((HEADER + MUG).getBytes(StandardCharsets.UTF_16))).isEqualTo("NotUtf8");
        assertThat(refusal((HEADER + MUG).getBytes(StandardCharsets.UTF_16LE))).isEqualTo("NotUtf8");
        assertThat(refusal((HEADER + MUG + "caf\u00E9,Caf\u00E9,,,,,,,,,1,,\n").getBytes(Charset.forName("windows-1252")))).isEqualTo("NotUtf8");
        assertThat(refusal(new byte[0])).isEqualTo("FileEmpty");
        assertThat(refusal("\n\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("FileEmpty");
        assertThat(refusal("Handle,Title\nmug,Mug\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("ColumnMissing");
        assertThat(refusal(("Handle," + HEADER + "x," + MUG).getBytes(StandardCharsets.UTF_8))).isEqualTo("ColumnTwice");
        assertThat(refusal(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0})).isEqualTo("FileCut");
    }

    @Test
    void the_line_of_a_byte_that_is_not_utf8_is_named() {
        byte[] bytes = (HEADER + MUG + "x").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE9;
        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("line 3");
    }

    @Test
    void a_row_cut_in_half_and_a_quote_never_closed_leave_out_one_row_each() {
        ShopifyFile file = read(HEADER + MUG + "cut,Cut,,,,Ti\n" + POT + "open,\"Open,,,,,Title,,\n" + row("last", "Last", "L", "1", "1.00"));
        assertThat(file.errors()).extracting(RowError::line, RowError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "RowCut"), org.assertj.core.groups.Tuple.tuple(5L, "RowUnreadable"));
        assertThat(handles(file)).containsExactly("mug", "pot", "last");
        ShopifyFile end = read(HEADER + MUG + "pot,Pot,\"never closed");
        assertThat(end.errors()).extracting(RowError::line, RowError::code).containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "RowUnreadable"));
        assertThat(handles(end)).containsExactly("mug");
        ShopifyFile wide = read(HEADER + POT.replace("9.99", "9.99,extra"));
        assertThat(wide.errors()).extracting(RowError::code).containsExactly("RowTooWide");
    }

    @Test
    void lines_are_counted_in_the_file_also_behind_cells_of_many_lines() {
        ShopifyFile file = read(HEADER + "mug,Mug,\"<p>one</p>\n<p>two</p>\n\",,,Title,Default Title,,,,1.00,,\n" + row("bad", "Bad", "", "1", "x"));
        assertThat(file.errors()).extracting(RowError::line, RowError::column, RowError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(5L, "Variant Price", "AmountUnreadable"));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, AmountNegative", "1e308, AmountUnreadable", "'1.234,56', AmountUnreadable", "'12,50', AmountUnreadable",
        "1.1234567, AmountTooFine", "99999999999999, AmountTooLarge", "NaN, AmountUnreadable", "٣, AmountUnreadable",
        "€5, AmountUnreadable", "'', PriceMissing", "=1+1, AmountUnreadable", "0x10, AmountUnreadable",
    })
    void a_price_that_is_none_leaves_the_row_out(String price, String code) {
        ShopifyFile file = read(HEADER + MUG + row("bad", "Bad", "", "1", "\"" + price + "\""));
        assertThat(file.errors()).extracting(RowError::code).containsExactly(code);
        assertThat(handles(file)).containsExactly("mug");
    }

    @ParameterizedTest
    @CsvSource({"-1, QuantityNegative", "1e9, QuantityUnreadable", "1000000000, QuantityTooLarge", "NaN, QuantityUnreadable",
        "٣, QuantityUnreadable", "0.5, QuantityTooFine"})
    void a_quantity_that_is_none_leaves_the_row_out(String quantity, String code) {
        ShopifyFile file = read(HEADER + MUG + row("bad", "Bad", "", quantity, "1.00"));
        assertThat(file.errors()).extracting(RowError::code, RowError::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, "Variant Inventory Qty"));
    }

    @Test
    void unknown_stock_is_said_and_what_nobody_tracks_is_not_counted() {
        ShopifyFile file = read(HEADER + row("mug", "Mug", "", "", "1.00") + "pot,Pot,,,,Title,Default Title,,,whatever,1.00,,\n");
        assertThat(file.errors()).isEmpty();
        assertThat(file.notes()).extracting(RowNote::line, RowNote::code).containsExactly(org.assertj.core.groups.Tuple.tuple(2L, "StockUnknown"));
        assertThat(file.items()).extracting(item -> item.rows.getFirst().tracked()).containsExactly(true, false);
        assertThat(file.items()).extracting(item -> item.rows.getFirst().quantity()).containsOnlyNulls();
    }

    @Test
    void a_sku_barcode_variant_or_handle_twice_leaves_the_second_out_and_names_the_first() {
        ShopifyFile file = read(HEADER + MUG
                + row("cup", "Cup", "mug-1", "1", "1.00")
                + "jug,Jug,,,,Title,Default Title,,shopify,1,1.00,04006381333931,\n"
                + POT + "pot,,,,,,Small,,shopify,1,9.99,,\n"
                + row("mug", "Another mug", "", "1", "1.00"));
        assertThat(file.errors()).extracting(RowError::line, RowError::code).containsExactly(
                org.assertj.core.groups.Tuple.tuple(3L, "SkuTwice"),
                org.assertj.core.groups.Tuple.tuple(4L, "GtinTwice"),
                org.assertj.core.groups.Tuple.tuple(6L, "VariantTwice"),
                org.assertj.core.groups.Tuple.tuple(7L, "HandleTwice"));
        assertThat(file.errors()).allSatisfy(e -> assertThat(e.sentence()).containsAnyOf("line 2", "line 5", "further up"));
        assertThat(handles(file)).containsExactly("mug", "pot");
    }

    @Test
    void a_name_of_a_megabyte_nul_and_half_a_surrogate_pair_leave_out_their_row_only() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + MUG + row("big", "N".repeat(1 << 20), "", "1", "1.00") + row("nul", "N\0ul", "", "1", "1.00")).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("half,Ha".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD});
        bytes.writeBytes(("lf,,,,Title,Default Title,,,,1.00,,\n" + row("zalgo", "Z" + "\u0301".repeat(50), "", "1", "1") + POT).getBytes(StandardCharsets.UTF_8));
        ShopifyFile file = read(bytes.toByteArray());
        assertThat(file.errors()).extracting(RowError::line, RowError::code).containsExactly(
                org.assertj.core.groups.Tuple.tuple(3L, "TextTooLong"),
                org.assertj.core.groups.Tuple.tuple(4L, "TextUnreadable"),
                org.assertj.core.groups.Tuple.tuple(5L, "TextUnreadable"),
                org.assertj.core.groups.Tuple.tuple(6L, "TextStacked"));
        assertThat(file.errors()).allSatisfy(e -> assertThat(e.value()).hasSizeLessThanOrEqualTo(120).doesNotContain("\0", "\uD83D", "\uFFFF"));
        assertThat(handles(file)).containsExactly("mug", "pot");
    }

    @Test
    void text_that_would_turn_the_line_around_is_put_straight_and_composed_attack_44() {
        ShopifyFile file = read(HEADER + row("mug", "Mug\u202E gpj\u202C cafe\u0301", "", "1", "1.00"));
        assertThat(file.items().iterator().next().described.title()).isEqualTo("Mug gpj caf\u00E9");
        ShopifyFile hidden = read(HEADER + row("mug", "Mug", "MU\u200BG", "1", "1.00"));
        assertThat(hidden.errors()).extracting(RowError::code).containsExactly("SkuHiddenCharacter");
        ShopifyFile twice = read(HEADER + row("a", "A", "CAF\u00C9", "1", "1") + row("b", "B", "CAFE\u0301", "1", "1"));
        assertThat(twice.errors()).extracting(RowError::code).containsExactly("SkuTwice");
    }

    @Test
    void a_bad_variant_row_is_left_out_alone_and_rows_that_only_add_a_picture_are_counted() {
        ShopifyFile file = read(HEADER + POT + "pot,,,,,,Large,POT-L,shopify,1,-3,,\n" + "pot,,,,,,Huge,POT-H,shopify,1,19.99,,\n"
                + "pot,,,,,,,,,,,,https://example.org/pot.jpg\n");
        assertThat(file.errors()).extracting(RowError::line).containsExactly(3L);
        assertThat(file.items().iterator().next().rows).extracting(FileItem.Row::options).containsExactly(List.of("Small"), List.of("Huge"));
        assertThat(file.pictures()).isEqualTo(1);
        assertThat(file.rows()).isEqualTo(4);
    }

    @Test
    void handles_that_would_not_fit_into_an_address_are_refused() {
        for (String handle : List.of("../etc/passwd", "a b", "<script>", "-x", "a/b", "a?b=c", "'; drop table item; --")) {
            ShopifyFile file = read(HEADER + row("\"" + handle + "\"", "X", "", "1", "1.00"));
            assertThat(file.errors()).as(handle).extracting(RowError::code).containsExactly("HandleUnfit");
        }
        assertThat(read(HEADER + row("", "X", "", "1", "1.00")).errors()).extracting(RowError::code).containsExactly("HandleMissing");
        assertThat(handles(read(HEADER + row("Über-Tasse.2", "X", "", "1", "1.00")))).containsExactly("über-tasse.2");
    }
}
