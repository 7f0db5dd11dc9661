package org.onecounter.hub.imports.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The files of the sample retailer, copied into the hub's jar when it is built; samples/README.md says what is in them. */
@Component
class SampleFiles {

    private static final String FOLDER = "/samples/";

    /** A row; a cell that is wrong is a fault of ours and says where it stands. */
    record Row(String file, NamedCsvRecord cells) {

        String text(String column) {
            return cells.getField(column).strip();
        }

        boolean flag(String column) {
            return switch (text(column)) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw wrong(column, "is neither yes nor no");
            };
        }

        int number(String column) {
            try {
                return Integer.parseInt(text(column));
            } catch (NumberFormatException e) {
                throw wrong(column, "is no number");
            }
        }

        IllegalStateException wrong(String column, String why) {
            return new IllegalStateException(
                    "samples/" + file + " line " + cells.getStartingLineNumber() + ": " + column + " " + why + ": " + text(column));
        }
    }

    <T> List<T> read(String file, Function<Row, T> row) {
        InputStream in = SampleFiles.class.getResourceAsStream(FOLDER + file);
        if (in == null) throw new IllegalStateException("This hub was built without the sample file " + file + ".");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().map(cells -> row.apply(new Row(file, cells))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
