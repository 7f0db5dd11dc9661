package org.onecounter.domain.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;

/** Judged by GS1's own engine: its verdicts, canonical element strings and canonical links, and why it refuses (attack 48). */
class Gs1VectorsTest {

    /** What the engine says, and our code for it; the first that its sentence holds. */
    private static final List<Map.Entry<String, String>> REASONS = List.of(
            Map.entry("check digit is incorrect", "Gs1CheckDigit"),
            Map.entry("non-CSET 82", "Gs1Character"),
            Map.entry("too long", "Gs1TooLong"),
            Map.entry("too short", "Gs1TooShort"),
            Map.entry("Required AIs", "Gs1PartnerMissing"),
            Map.entry("together", "Gs1Excluded"),
            Map.entry("The date", "Gs1Date"));

    @Test
    void every_vector_of_gs1s_engine_gets_its_verdict_and_canonical_forms() throws IOException {
        String samples = System.getenv("ONECOUNTER_SAMPLE_DATA");
        assumeTrue(samples != null, "ONECOUNTER_SAMPLE_DATA names no folder: 695 vectors not judged");
        List<String> rows = Files.readAllLines(Path.of(samples, "vectors", "gs1_vectors.csv"));
        assertThat(rows).hasSize(1 + 695);
        assertThat(wrong(rows)).isEmpty();
    }

    @Test
    void our_own_vectors_get_their_verdict_and_canonical_forms() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/test/resources/gs1/vectors.csv"));
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(wrong(rows)).isEmpty();
    }

    @Test
    void the_table_of_identifiers_is_gs1s_dictionary_entry_for_entry() throws IOException {
        String samples = System.getenv("ONECOUNTER_SAMPLE_DATA");
        assumeTrue(samples != null, "ONECOUNTER_SAMPLE_DATA names no folder: dictionary not compared");
        List<String> entries = Files.readAllLines(Path.of(samples, "catalogs", "gs1_syntax_dictionary.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .toList();
        assertThat(DictionaryText.ENTRIES.lines()).containsExactlyElementsOf(entries);
    }

    private static List<String> wrong(List<String> rows) {
        List<String> wrong = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            List<String> cells = cells(row);
            String got = judged(cells.get(0), cells.get(1).replace("<GS>", "\u001d"));
            if (!got.equals(expected(cells))) wrong.add(row + "  =>  " + got);
        }
        return wrong;
    }

    private static String expected(List<String> cells) {
        if (cells.get(2).equals("1")) return "ok " + cells.get(3) + " " + cells.get(4);
        for (var reason : REASONS) {
            if (cells.get(5).contains(reason.getKey())) return "refused " + reason.getValue();
        }
        return "refused " + cells.get(5);
    }

    private static String judged(String kind, String input) {
        Result<ElementString> result = switch (kind) {
            case "ai" -> ElementString.bracketed(input);
            case "dl" -> DigitalLink.read(input);
            default -> Scan.read(input).map(Gs1VectorsTest::elements);
        };
        return switch (result) {
            case Result.Ok<ElementString>(var string) -> "ok " + string.canonical() + " " + string.link().orElse("");
            case Result.Refused<ElementString>(Refusal refusal) -> "refused " + refusal.code();
        };
    }

    private static ElementString elements(Scan scan) {
        return switch (scan) {
            case Scan.Elements(var string) -> string;
            case Scan.Link(var string) -> string;
            default -> new ElementString(List.of());
        };
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char sign : row.toCharArray()) {
            if (sign == '"') quoted = !quoted;
            else if (sign == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(sign);
        }
        cells.add(cell.toString());
        return cells;
    }
}
