package org.onecounter.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.flows.Core;
import org.onecounter.hub.platform.database.HubDatabase;

/** Past sales through the real intake over a real PostgreSQL. Every rule is written in docs/guides/import-sales.md. */
class SalesImportIT {

    private HubDatabase db;
    private Core core;

    @BeforeEach
    void open() {
        db = HubDatabase.fresh();
        core = Core.over(db);
    }

    @AfterEach
    void close() {
        core.close();
        db.close();
    }

    private static String small() throws IOException {
        try (InputStream in = SalesImportIT.class.getResourceAsStream("/imports/online-retail-small.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private SalesReport take(String text) {
        return take(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private SalesReport take(InputStream in) {
        return core.get(SalesImport.class).take(in, "online-retail", "staff:olive", Progress.SILENT);
    }

    /** What the file says, added up by other means: BigDecimal over named columns. */
    private record Sum(long lines, Set<String> invoices, Map<String, Long> byCountry, long total, BigDecimal exact) {

        static Sum of(Reader text) throws IOException {
            long lines = 0;
            long total = 0;
            BigDecimal exact = BigDecimal.ZERO;
            Set<String> invoices = new HashSet<>();
            Map<String, Long> byCountry = new TreeMap<>();
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
                for (NamedCsvRecord row : csv) {
                    BigDecimal line = new BigDecimal(row.getField("quantity")).multiply(new BigDecimal(row.getField("unit_price")));
                    long pence = line.setScale(2, RoundingMode.HALF_UP).movePointRight(2).longValueExact();
                    lines++;
                    total += pence;
                    exact = exact.add(line);
                    invoices.add(row.getField("invoice"));
                    byCountry.merge(row.getField("country"), pence, Long::sum);
                }
            }
            return new Sum(lines, invoices, byCountry, total, exact);
        }

        void equalsReport(SalesReport report) {
            assertThat(report.lines()).isEqualTo(lines);
            assertThat(report.invoices()).isEqualTo(invoices.size());
            assertThat(report.totals().country()).isEqualTo(byCountry);
            assertThat(report.totals().currency()).isEqualTo(Map.of("GBP", total));
            assertThat(new BigDecimal(report.residue())).isEqualByComparingTo(exact.subtract(BigDecimal.valueOf(total, 2)));
            assertThat(report.unaccounted()).isZero();
            assertThat(report.errors()).isEmpty();
        }
    }

    /** The same sums out of what the hub keeps. */
    private void kept(Sum sum) {
        assertThat(core.count("select count(*) from order_line")).isEqualTo(sum.lines());
        assertThat(core.count("select count(*) from orders where channel = 'IMPORTED'")).isEqualTo(sum.invoices().size());
        assertThat(core.count("select sum(case kind when 'RETURN' then -total else total end)::bigint from orders")).isEqualTo(sum.total());
        assertThat(core.count("select count(*) from orders o where net <> (select sum(l.net) from order_line l where l.order_id = o.order_id) or net + tax <> total"))
                .as("every document is the sum of its lines").isZero();
    }

    private void stockAddsUp() {
        assertThat(core.count("""
                select count(*) from stock_balance b
                 where on_hand <> (select coalesce(sum(quantity), 0) from stock_ledger l where l.variant_id = b.variant_id and l.location_id = b.location_id)
                    or on_hand <> (select coalesce(sum(on_hand), 0) from stock_place p where p.variant_id = b.variant_id and p.location_id = b.location_id)
                """)).as("I-1").isZero();
        assertThat(core.count("select count(*) from stock_balance where on_hand < 0")).as("the derived opening is enough").isZero();
        assertThat(core.count("select count(*) from open_case")).isZero();
    }

    private Map<String, Object> line(String number, int line) {
        return db.jdbc()
                .sql("select o.kind, l.sku, l.title, l.quantity, l.unit_amount, l.unit_extra, l.gross from orders o join order_line l using (order_id) where o.number = ? and l.line = ?")
                .params("online-retail:" + number, line)
                .query()
                .singleRow();
    }

    @Test
    void every_oddity_of_the_file_has_its_rule() throws IOException {
        Sum sum = Sum.of(new java.io.StringReader(small()));
        SalesReport report = take(small());
        sum.equalsReport(report);
        kept(sum);
        stockAddsUp();
        assertThat(report.quirks()).containsAllEntriesOf(Map.ofEntries(
                Map.entry("creditNotes", 1L), Map.entry("positiveLinesOfCredits", 1L), Map.entry("badDebts", 1L),
                Map.entry("stockAdjustments", 1L), Map.entry("negativeLinesOfSales", 1L), Map.entry("serviceLines", 6L),
                Map.entry("testLines", 1L), Map.entry("linesWithoutPrice", 2L), Map.entry("linesWithNegativePrice", 1L),
                Map.entry("pricesFinerThanPennies", 2L), Map.entry("linesWithoutDescription", 2L), Map.entry("linesThatRepeatAnother", 1L),
                Map.entry("invoicesOverSeveralMinutes", 1L), Map.entry("invoicesOfSeveralCountries", 1L), Map.entry("invoicesNotInOnePiece", 2L),
                Map.entry("skusThatDifferByCase", 1L), Map.entry("skusWithSpaceAround", 1L), Map.entry("linesWithoutCustomer", 8L)));
        assertThat(line("C489440", 1)).containsEntry("kind", "RETURN").containsEntry("quantity", 2L).containsEntry("gross", 1390L);
        assertThat(line("C489440", 3)).containsEntry("quantity", -1L).containsEntry("gross", -357L);
        assertThat(line("489441", 1)).containsEntry("kind", "ADJUSTMENT").containsEntry("quantity", -5L).containsEntry("gross", 0L);
        assertThat(line("A506401", 1)).containsEntry("kind", "ADJUSTMENT").containsEntry("unit_amount", -5359436L).containsEntry("gross", -5359436L);
        assertThat(line("489436", 2)).containsEntry("unit_amount", 5L).containsEntry("unit_extra", 1).containsEntry("gross", 2L);
        assertThat(line("489442", 1)).containsEntry("sku", "85048a").containsEntry("title", "85048a");
        assertThat(line("489442", 3)).containsEntry("sku", "47503J");
        assertThat(line("489434", 4)).containsEntry("quantity", 48L);
        assertThat(report.residue()).isEqualTo("-0.01");
    }

    @Test
    void stock_begins_with_what_must_have_been_there_and_ends_where_the_file_ends() throws IOException {
        SalesReport report = take(small());
        // 85048: 12 and 1 sold, 2 back, 5 damaged: 16 at the deepest, 0 at the end; PADS 6; 79323P 12 sold and 1 back
        assertThat(report.opening()).isEqualTo(new SalesReport.Opening(7, 16 + 12 + 96 + 6 + 4 + 4 + 1));
        assertThat(onHand("85048")).isZero();
        assertThat(onHand("79323P")).isEqualTo(1);
        assertThat(core.count("select count(*) from stock_ledger where reason = 'OPENING'")).isEqualTo(7);
        assertThat(core.count("select count(*) from stock_ledger where reason not in ('OPENING', 'IMPORT')")).isZero();
        assertThat(core.count("select count(*) from stock_balance b join variant v using (variant_id) where v.sku in ('POST', 'D', 'M', 'B', 'TEST001', 'gift_0001_30')"))
                .as("what is no goods has no stock").isZero();
        assertThat(core.count("select count(*) from location where kind = 'IMPORTED' and not sells_online")).isEqualTo(1);
    }

    private long onHand(String sku) {
        return core.count("select on_hand from stock_balance b join variant v using (variant_id) where v.sku = ?", sku);
    }

    @Test
    void a_second_import_adds_nothing() throws IOException {
        SalesReport first = take(small());
        String before = contents();
        SalesReport again = take(small());
        assertThat(contents()).isEqualTo(before);
        assertThat(again.repeats()).isEqualTo(first.invoices());
        assertThat(again.totals()).isEqualTo(first.totals());
        assertThat(again.opening()).isEqualTo(new SalesReport.Opening(0, 0));
        assertThat(again.unaccounted()).isZero();
    }

    private String contents() {
        return db.jdbc()
                .sql("""
                     select (select string_agg(o::text, ';' order by o.order_id) from orders o) || (select string_agg(l::text, ';' order by l.order_id, l.line) from order_line l)
                         || (select string_agg(s::text, ';' order by s.variant_id, s.entry_id) from stock_ledger s)
                         || (select string_agg(b::text, ';' order by b.variant_id) from stock_balance b)
                         || (select string_agg(i::text, ';' order by i.item_id) from item i) || (select count(*) from fact)
                         || (select (select count(*) from outbox) + (select count(*) from feed_event))
                     """)
                .query(String.class)
                .single();
    }

    @Test
    void half_a_file_and_then_the_whole_is_the_same_as_the_whole() throws IOException {
        String whole = small();
        String half = whole.substring(0, whole.indexOf("489441"));
        SalesReport first = take(half);
        SalesReport second = take(whole);
        assertThat(second.repeats()).isEqualTo(first.invoices());
        Sum.of(new java.io.StringReader(whole)).equalsReport(second);
        kept(Sum.of(new java.io.StringReader(whole)));
        stockAddsUp();
        assertThat(first.opening().units() + second.opening().units()).isEqualTo(16 + 12 + 96 + 6 + 4 + 4 + 1);
    }

    @Test
    void an_invoice_that_says_something_else_than_before_is_named_and_what_is_here_stays() throws IOException {
        take(small());
        SalesReport report = take(small().replace("489435,85048,15CM CHRISTMAS GLASS BALL 20 LIGHTS,1,", "489435,85048,15CM CHRISTMAS GLASS BALL 20 LIGHTS,2,"));
        assertThat(report.errors()).extracting(RowError::line, RowError::handle, RowError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(5L, "489435", "InvoiceDiffers"));
        assertThat(report.unaccounted()).isEqualTo(1);
        assertThat(line("489435", 1)).containsEntry("quantity", 1L);
    }

    @Test
    void a_line_that_cannot_be_read_takes_its_invoice_with_it_and_nothing_else() throws IOException {
        String bad = small()
                .replace("PINK CHERRY LIGHTS,12,", "PINK CHERRY LIGHTS,NaN,")
                .replace("489435,85048,15CM CHRISTMAS GLASS BALL 20 LIGHTS,1,2009-12-01 07:46:00,6.95,,EIRE\n", "489435,85048,cut\n")
                .replace("2010-06-01 10:00:00,0.0", "2010-02-30 10:00:00,1e308")
                + "489450,X1,0 pieces,0,2010-06-02 11:00:00,1.00,,Malta\n489451,X2,٣ pieces,٣,2010-06-02 11:00:00,1.00,,Malta\n"
                + "489452,X3,billion,1000000000,2010-06-02 11:00:00,1.00,,Malta\n489453,X\0,nul,1,2010-06-02 11:00:00,1.00,,Malta\n";
        SalesReport report = take(bad);
        assertThat(report.errors()).extracting(RowError::line, RowError::column).containsExactly(
                org.assertj.core.groups.Tuple.tuple(3L, "quantity"),
                org.assertj.core.groups.Tuple.tuple(5L, ""),
                org.assertj.core.groups.Tuple.tuple(13L, "invoiced_at"),
                org.assertj.core.groups.Tuple.tuple(21L, "quantity"),
                org.assertj.core.groups.Tuple.tuple(22L, "quantity"),
                org.assertj.core.groups.Tuple.tuple(23L, "quantity"),
                org.assertj.core.groups.Tuple.tuple(24L, "sku"));
        assertThat(report.unaccounted()).as("7 unreadable lines and 3 good ones of invoice 489434").isEqualTo(10);
        assertThat(report.lines() - report.unaccounted()).isEqualTo(core.count("select count(*) from order_line"));
        assertThat(core.count("select count(*) from orders where number = 'online-retail:489434'")).isZero();
        assertThat(core.count("select sum(case kind when 'RETURN' then -total else total end)::bigint from orders")).isEqualTo(report.totals().currency().get("GBP"));
        stockAddsUp();
    }

    @Test
    void a_file_of_another_form_is_refused_whole() throws IOException {
        String file = small();
        assertThatThrownBy(() -> take(file.replace(',', ';'))).hasMessageContaining("WrongDelimiter");
        assertThatThrownBy(() -> take(file.replace("unit_price", "cost"))).hasMessageContaining("ColumnMissing");
        assertThatThrownBy(() -> take(file.replace("customer_id", "sku"))).hasMessageContaining("ColumnTwice");
        assertThatThrownBy(() -> take(file + "489500,\"X1,open,1,2010-06-02 11:00:00,1.00,,Malta\n")).hasMessageContaining("RowUnreadable");
        assertThatThrownBy(() -> take(new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1)))).hasMessageContaining("NotUtf8");
        assertThatThrownBy(() -> core.get(SalesImport.class).take(new ByteArrayInputStream(new byte[] {1}), "quickbooks", "x", Progress.SILENT))
                .hasMessageContaining("FormatUnknown");
        assertThat(core.count("select (select count(*) from fact) + (select count(*) from item) + (select count(*) from location)")).isZero();
    }

    @Test
    void history_makes_no_noise_but_one_marker() throws IOException {
        take(small());
        assertThat(db.jdbc().sql("select kind from (select kind from outbox union all select kind from feed_event) k where kind not in ('LocationChanged', 'BundlePublished')")
                        .query(String.class).list())
                .containsExactly("HistoryImported");
        assertThat(core.count("select count(*) from mail")).isZero();
        assertThat(core.get(Catalog.class).snapshot().search("CHERRY", 5)).isEmpty();
        assertThat(core.get(Catalog.class).snapshot().size()).isZero();
    }

    @Test
    void the_year_of_invoices_equals_an_independent_sum_of_the_file() throws IOException {
        String folder = System.getenv("ONECOUNTER_SAMPLE_DATA");
        assumeTrue(folder != null, "ONECOUNTER_SAMPLE_DATA is not set");
        Path file = Path.of(folder, "transactions", "online_retail_2009_12_to_2010_12.csv.gz");
        Sum sum;
        try (Reader text = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            sum = Sum.of(text);
        }
        assertThat(sum.lines()).isEqualTo(525_461);
        SalesReport report;
        try (InputStream in = Files.newInputStream(file)) {
            report = take(in);
        }
        sum.equalsReport(report);
        kept(sum);
        stockAddsUp();
        assertThat(report.residue()).isEqualTo("0.014");
        assertThat(report.totals().currency()).containsEntry("GBP", 953_948_462L);
        assertThat(report.quirks()).containsAllEntriesOf(Map.of(
                "pricesFinerThanPennies", 14L, "linesWithoutPrice", 3_687L, "linesWithNegativePrice", 3L, "stockAdjustments", 2_121L,
                "positiveLinesOfCredits", 1L, "linesThatRepeatAnother", 6_865L, "invoicesOverSeveralMinutes", 41L, "skusThatDifferByCase", 151L));
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(take(in).repeats()).isEqualTo(sum.invoices().size());
        }
        kept(sum);
    }
}
