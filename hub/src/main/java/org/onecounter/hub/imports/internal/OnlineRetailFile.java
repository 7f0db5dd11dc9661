package org.onecounter.hub.imports.internal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.hub.imports.FileRefused;
import org.onecounter.hub.imports.Progress;
import org.onecounter.hub.imports.RowError;

/** Reads the lines of the Online Retail form: invoice, sku, description, quantity, minute, price, customer, country. */
final class OnlineRetailFile {

    /** Lines of one file that are held at once; a larger history comes in parts. */
    private static final int MOST_LINES = 3_000_000;

    private static final int MOST_ERRORS = 1_000;
    private static final int DIGITS = 2; // the file is in pounds

    private final SalesLines lines = new SalesLines();
    private final BitSet badInvoices = new BitSet();
    private final List<RowError> errors = new ArrayList<>();
    private final Progress progress;
    private long count;
    private long badLines;

    private OnlineRetailFile(Progress progress) {
        this.progress = progress;
    }

    static OnlineRetailFile read(UploadedFile upload, Progress progress) {
        var file = new OnlineRetailFile(progress);
        Cells cells = file.new Cells();
        try (CsvReader<Boolean> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(cells, upload.open())) {
            for (Boolean row : csv) {
                if (row && ++file.count % 50_000 == 0) progress.at("reading", file.count, 0);
            }
        } catch (CsvParseException e) {
            if (e.getCause() instanceof FileRefused refused) throw refused;
            throw FileRefused.of(
                    "RowUnreadable", "Line " + cells.begun + " cannot be cut into cells: a quote is not closed, or text follows a closing quote.",
                    "line", cells.begun);
        } catch (IOException e) {
            throw FileRefused.of("FileCut", "The compressed file is damaged or ends too early.");
        }
        if (cells.columns == null) throw FileRefused.of("FileEmpty", "The file has no line that can be read.");
        return file;
    }

    /** The lines that could be read. */
    SalesLines lines() {
        return lines;
    }

    /** All lines behind the header, the unreadable too. */
    long count() {
        return count;
    }

    /** Lines that could not be read. */
    long badLines() {
        return badLines;
    }

    /** True when a line of the invoice could not be read: then no line of it is taken. */
    boolean isBroken(int invoice) {
        return badInvoices.get(invoice);
    }

    List<RowError> errors() {
        return errors;
    }

    /** The columns, by our names and by those of the published file. */
    private enum Column {
        INVOICE("invoice"),
        SKU("sku", "stockcode"),
        DESCRIPTION("description"),
        QUANTITY("quantity"),
        AT("invoiced_at", "invoicedate"),
        PRICE("unit_price", "price", "unitprice"),
        CUSTOMER("customer_id", "customer id", "customerid"),
        COUNTRY("country");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        static @Nullable Column of(String header) {
            String name = header.strip().toLowerCase(Locale.ROOT);
            for (Column column : values()) {
                if (column.names.contains(name)) return column;
            }
            return null;
        }
    }

    /** Reads cells straight out of the reader's buffer. */
    private final class Cells extends AbstractBaseCsvCallbackHandler<Boolean> {
        private long begun = 1;
        private @Nullable Column @Nullable [] columns;
        private final List<String> header = new ArrayList<>();
        private int fields;
        private @Nullable String wrong;
        private @Nullable Column wrongColumn;
        private String wrongText = "";
        private boolean invoiceRead;

        @Override
        protected void handleBegin(long line) {
            begun = line;
            fields = 0;
            wrong = null;
            wrongColumn = null;
            invoiceRead = false;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            @Nullable Column[] known = columns;
            if (known == null) {
                header.add(new String(buffer, offset, length));
                return;
            }
            fields++;
            Column column = index < known.length ? known[index] : null;
            if (column != null) read(column, buffer, offset, length);
        }

        private void read(Column column, char[] buffer, int offset, int length) {
            int from = offset;
            int end = offset + length;
            while (from < end && isBlank(buffer[from])) from++;
            while (end > from && isBlank(buffer[end - 1])) end--;
            int size = lines.size();
            int kept = end - from;
            boolean ok = switch (column) {
                case INVOICE -> {
                    invoiceRead = kept > 0 && kept <= 32 && readable(buffer, from, end);
                    if (invoiceRead) lines.invoice[size] = lines.invoices.of(buffer, from, kept);
                    yield invoiceRead;
                }
                case SKU -> {
                    boolean fits = kept > 0 && kept <= 64 && readable(buffer, from, end);
                    if (fits) lines.sku[size] = lines.skus.of(buffer, from, kept);
                    trimmed |= fits && kept < length;
                    yield fits;
                }
                case DESCRIPTION -> {
                    boolean fits = kept <= 255 && readable(buffer, from, end);
                    if (fits) lines.title[size] = lines.titles.of(buffer, from, kept);
                    yield fits;
                }
                case COUNTRY -> {
                    boolean fits = kept > 0 && kept <= 64 && readable(buffer, from, end);
                    if (fits) lines.country[size] = lines.countries.of(buffer, from, kept);
                    yield fits;
                }
                case CUSTOMER -> {
                    lines.customer[size] = kept > 0;
                    yield true;
                }
                case QUANTITY -> quantity(buffer, from, end, size);
                case PRICE -> price(buffer, from, end, size);
                case AT -> minute(buffer, from, end, size);
            };
            if (!ok && wrong == null) {
                wrongColumn = column;
                wrong = column.names.getFirst();
                wrongText = new String(buffer, offset, Math.min(length, 200));
            }
        }

        private boolean trimmed;

        @Override
        protected Boolean buildRecord() {
            if (columns == null) {
                columns = columns(header);
                return false;
            }
            int size = lines.size();
            if (size >= MOST_LINES) {
                throw FileRefused.of("TooManyRows", "The file has more than " + MOST_LINES + " lines; send it in parts.", "limit", MOST_LINES);
            }
            boolean whole = fields == header.size();
            if (whole && wrong == null) {
                lines.at[size] = Math.toIntExact(begun);
                if (trimmed) trimmedSkus++;
                lines.keep();
            } else {
                refuse(whole);
            }
            trimmed = false;
            return true;
        }

        private void refuse(boolean whole) {
            badLines++;
            String invoice = invoiceRead ? lines.invoices.text(lines.invoice[lines.size()]) : "";
            if (invoiceRead) badInvoices.set(lines.invoice[lines.size()]);
            if (errors.size() >= MOST_ERRORS) return;
            String column = whole && wrongColumn != null ? wrongColumn.names.getFirst() : "";
            String sentence = whole
                    ? "This cannot be read as " + column + "; the invoice is left out."
                    : "The line has " + fields + " cells, the first line has " + header.size() + "; the invoice is left out.";
            var value = new RowRefused(org.onecounter.domain.Refusal.of("LineUnreadable", sentence), column, whole ? wrongText : "");
            errors.add(new RowError(begun, invoice, column, "LineUnreadable", sentence, value.value()));
        }
    }

    private long trimmedSkus;

    /** SKUs with white space around them, which is not part of them. */
    long trimmedSkus() {
        return trimmedSkus;
    }

    private static @Nullable Column[] columns(List<String> header) {
        @Nullable Column[] columns = new Column[header.size()];
        for (int i = 0; i < columns.length; i++) {
            Column column = Column.of(header.get(i));
            for (int j = 0; j < i; j++) {
                if (column != null && columns[j] == column) throw FileRefused.of("ColumnTwice", "The column " + header.get(i) + " stands twice.");
            }
            columns[i] = column;
        }
        for (Column needed : Column.values()) {
            boolean found = false;
            for (Column column : columns) found |= column == needed;
            if (!found) {
                String first = String.join(",", header);
                boolean other = header.size() < 3 && (first.contains(";") || first.contains("\t"));
                throw other
                        ? FileRefused.of("WrongDelimiter", "The columns are not divided by commas. Save the file with commas and send it again.")
                        : FileRefused.of("ColumnMissing", "The first line has no column " + needed.names.getFirst() + ".", "column", needed.names.getFirst());
            }
        }
        return columns;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    private static boolean readable(char[] buffer, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = buffer[i];
            if (Character.isISOControl(c) || Character.isSurrogate(c) && !paired(buffer, i, from, end) || c >= '\uFFFE') return false;
        }
        return true;
    }

    private static boolean paired(char[] buffer, int i, int from, int end) {
        return Character.isHighSurrogate(buffer[i])
                ? i + 1 < end && Character.isLowSurrogate(buffer[i + 1])
                : i > from && Character.isHighSurrogate(buffer[i - 1]);
    }

    private boolean quantity(char[] buffer, int from, int end, int size) {
        long number = number(buffer, from, end, 0);
        boolean fits = number != NONE && number != 0 && Math.abs(number) <= Quantity.MAX_UNITS;
        if (fits) lines.quantity[size] = (int) number;
        return fits;
    }

    private boolean price(char[] buffer, int from, int end, int size) {
        int point = end;
        for (int i = from; i < end; i++) {
            if (buffer[i] == '.') point = i;
        }
        int last = end;
        while (last > point + 1 + DIGITS && buffer[last - 1] == '0') last--; // 2.500 is 2.50
        int decimals = point == end ? 0 : last - point - 1;
        int extra = Math.max(0, decimals - DIGITS);
        if (extra > UnitPrice.MAX_EXTRA_DIGITS || point == from || point == end - 1) return false;
        long units = number(buffer, from, last, 1);
        if (units == NONE) return false;
        for (int i = decimals; i < DIGITS; i++) units *= 10;
        lines.amount[size] = units;
        lines.extra[size] = (byte) extra;
        return true;
    }

    private static final long NONE = Long.MIN_VALUE;

    /** Digits with an optional minus and at most so many points, read over as if they were not there; or NONE. */
    private static long number(char[] buffer, int from, int end, int points) {
        int i = from;
        boolean negative = i < end && buffer[i] == '-';
        if (negative) i++;
        if (i == end || end - i > 15) return NONE;
        long number = 0;
        int left = points;
        for (; i < end; i++) {
            char c = buffer[i];
            if (c == '.' && left-- > 0) continue;
            if (c < '0' || c > '9') return NONE;
            number = number * 10 + (c - '0');
        }
        return negative ? -number : number;
    }

    /** {@code 2009-12-01 07:45:00}, local time of the shop, to the minute. */
    private boolean minute(char[] buffer, int from, int end, int size) {
        if (end - from < 16 || buffer[from + 4] != '-' || buffer[from + 7] != '-' || buffer[from + 13] != ':') return false;
        long year = number(buffer, from, from + 4, 0);
        long month = number(buffer, from + 5, from + 7, 0);
        long day = number(buffer, from + 8, from + 10, 0);
        long hour = number(buffer, from + 11, from + 13, 0);
        long minute = number(buffer, from + 14, from + 16, 0);
        if (year < 1970 || year > 2100 || hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
        if (month < 1 || month > 12 || day < 1 || day > java.time.YearMonth.of((int) year, (int) month).lengthOfMonth()) return false;
        lines.minute[size] = (int) (LocalDate.of((int) year, (int) month, (int) day).toEpochDay() * 1_440 + hour * 60 + minute);
        return true;
    }
}
