package org.onecounter.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onecounter.cli.process.Complaint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says what became of a file, and writes the rows that were left out beside it. */
final class ImportReport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] COLUMNS = {"line", "handle", "column", "code", "sentence", "value"};

    private final Path file;
    private final boolean json;

    ImportReport(Path file, boolean json) {
        this.file = file;
        this.json = json;
    }

    /** 0 when the file was taken, 1 when it was refused whole. */
    int print(JsonNode last) {
        JsonNode result = last.path("result");
        if (!result.isObject()) {
            String code = last.path("code").asString("ImportFailed");
            String sentence = last.path("sentence").asString(last.path("detail").asString("The hub did not finish the import."));
            if (json) {
                ObjectNode refused = JSON.createObjectNode().put("refused", code).put("sentence", sentence);
                System.out.println(refused.set("figures", last.path("figures")));
            } else {
                System.err.println(sentence + " Nothing was kept.");
            }
            return 1;
        }
        Path errors = result.path("errors").isEmpty() ? null : write(result.path("errors"));
        System.out.println(json ? JSON.writeValueAsString(result) : text(result, errors));
        return 0;
    }

    private String text(JsonNode result, @Nullable Path errors) {
        StringBuilder text = new StringBuilder();
        figures("", result, text);
        result.path("notes").forEach(note -> text.append("line ").append(note.path("line").asLong()).append(": ")
                .append(note.path("sentence").asString("")).append('\n'));
        if (errors == null) {
            return text.append("Every row is in.").toString();
        }
        return text.append(String.format(Locale.ROOT, "%,d rows were left out; each has its reason in %s",
                result.path("errors").size(), errors)).toString();
    }

    private static void figures(String path, JsonNode node, StringBuilder text) {
        node.properties().forEach(entry -> {
            String name = path + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                figures(name + " ", value, text);
            } else if (!value.isArray() && !value.isNull()) {
                text.append(String.format(Locale.ROOT, "%-32s %s%n", name,
                        value.isIntegralNumber() ? String.format(Locale.ROOT, "%,d", value.asLong()) : value.asString()));
            }
        });
    }

    private Path write(JsonNode rows) {
        Path errors = Path.of(file.getFileName() + ".errors.csv").toAbsolutePath();
        try (Writer out = Files.newBufferedWriter(errors, StandardCharsets.UTF_8)) {
            out.write(String.join(",", COLUMNS) + "\n");
            for (JsonNode row : rows) {
                for (int i = 0; i < COLUMNS.length; i++) {
                    out.write((i == 0 ? "" : ",") + cell(row.path(COLUMNS[i]).asString("")));
                }
                out.write("\n");
            }
            return errors;
        } catch (IOException e) {
            throw new Complaint("The reasons could not be written to " + errors + ".");
        }
    }

    /** A cell that a spreadsheet would take for a formula gets a quote before it (attack 43). */
    static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
