package org.onecounter.hub.imports.internal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.onecounter.hub.imports.FileRefused;

/**
 * The rows of a comma-separated file. A row that cannot be cut into cells (a quote that is never closed, text behind a
 * closing quote) is reported with its line, and reading goes on with the next line of the file: the rows behind it are not
 * lost with it.
 */
final class CsvRows {

    private static final int MOST_BROKEN = 100;

    /** Takes rows in order; {@code line} is where the row begins. */
    interface Taker {

        void row(long line, List<String> cells);

        void broken(long line, String why);
    }

    private CsvRows() {}

    static void read(Supplier<Reader> file, Taker taker) {
        long skip = 0;
        for (int broken = 0; broken <= MOST_BROKEN; broken++) {
            var cells = new Cells();
            try (CsvReader<Row> csv = CsvReader.builder()
                    .skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .build(cells, file.get())) {
                csv.skipLines(Math.toIntExact(skip));
                for (Row row : csv) taker.row(row.line(), row.cells());
                return;
            } catch (CsvParseException e) {
                if (e.getCause() instanceof FileRefused refused) throw refused;
                taker.broken(cells.begun, "The row cannot be cut into cells: a quote is not closed, or text follows a closing quote.");
                skip = cells.begun;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        taker.broken(skip + 1, "More than " + MOST_BROKEN + " rows cannot be cut into cells; from here on nothing was read.");
    }

    private record Row(long line, List<String> cells) {}

    /** Collects the cells of a row and remembers where the row began, also when it never ends. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<Row> {
        private long begun = 1;
        private List<String> cells = new ArrayList<>();

        @Override
        protected void handleBegin(long line) {
            begun = line;
            cells = new ArrayList<>(cells.size());
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(new String(buffer, offset, length));
        }

        @Override
        protected Row buildRecord() {
            return new Row(begun, cells);
        }
    }
}
