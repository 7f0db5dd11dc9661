package org.onecounter.hub.imports.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.hub.imports.FileRefused;
import org.onecounter.hub.imports.Progress;
import org.onecounter.hub.imports.RowError;
import org.onecounter.hub.imports.RowNote;

/** Reads a Shopify product CSV into items; a row that is wrong is left out with its reason, the others stay. */
final class ShopifyFile implements CsvRows.Taker {

    private static final int MOST_ROWS = 1_000_000;

    private final CurrencyCode currency;
    private final int digits;
    private final Progress progress;
    private final Map<String, FileItem> items = new LinkedHashMap<>();
    private final Map<String, Long> skus = new HashMap<>();
    private final Map<Gtin, Long> gtins = new HashMap<>();
    private final Map<String, Long> variants = new HashMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private final List<RowNote> notes = new ArrayList<>();
    private @Nullable ShopifyHeader header;
    private long rows;
    private long pictures;

    private ShopifyFile(CurrencyCode currency, int digits, Progress progress) {
        this.currency = currency;
        this.digits = digits;
        this.progress = progress;
    }

    static ShopifyFile read(UploadedFile upload, CurrencyCode currency, int digits, Progress progress) {
        upload.checkText();
        var file = new ShopifyFile(currency, digits, progress);
        CsvRows.read(upload::open, file);
        if (file.header == null) throw FileRefused.of("FileEmpty", "The file has no line that can be read.");
        return file;
    }

    Collection<FileItem> items() {
        return items.values();
    }

    List<RowError> errors() {
        return errors;
    }

    List<RowNote> notes() {
        return notes;
    }

    /** Rows behind the header. */
    long rows() {
        return rows;
    }

    /** Rows that only name a further picture. */
    long pictures() {
        return pictures;
    }

    @Override
    public void broken(long line, String why) {
        if (header == null) throw FileRefused.of("HeaderUnreadable", "The first line cannot be cut into cells.");
        rows++;
        errors.add(new RowError(line, "", "", "RowUnreadable", why, ""));
    }

    @Override
    public void row(long line, List<String> cells) {
        ShopifyHeader known = header;
        if (known == null) {
            header = ShopifyHeader.of(cells);
            return;
        }
        if (++rows > MOST_ROWS) {
            throw FileRefused.of("TooManyRows", "The file has more than " + MOST_ROWS + " rows; send it in parts.", "limit", MOST_ROWS);
        }
        if (rows % 5_000 == 0) progress.at("reading", rows, 0);
        var row = new ShopifyRow(known, line, cells);
        try {
            take(row);
        } catch (RowRefused e) {
            refuse(row, e);
        }
    }

    private void take(ShopifyRow row) {
        row.checkWidth();
        String handle = row.handle();
        if (row.isPictureOnly()) {
            pictures++;
            return;
        }
        FileItem item = items.getOrDefault(handle, new FileItem(handle));
        FileItem.Described described = row.describes() ? row.described() : null;
        if (described != null && item.described != null) {
            throw row.refused(ShopifyColumn.TITLE, "HandleTwice", "An item of this handle is described further up already.");
        }
        FileItem.Row variant = row.variant(currency, digits);
        claim(row, handle, variant);
        if (described != null) item.described = described;
        item.rows.add(variant);
        items.put(handle, item);
        note(handle, variant);
    }

    private void note(String handle, FileItem.Row row) {
        String repair = row.repair();
        if (repair != null) notes.add(new RowNote(row.line(), handle, "GtinRepaired", repair));
        if (row.tracked() && row.quantity() == null) {
            notes.add(new RowNote(row.line(), handle, "StockUnknown", "The file does not say how many there are; they count as 0."));
        }
    }

    /** A variant, SKU or GTIN stands once in a file; of two rows the first has it. */
    private void claim(ShopifyRow row, String handle, FileItem.Row variant) {
        String options = handle + '\0' + String.join("\0", variant.options()).toLowerCase(Locale.ROOT);
        first(row, ShopifyColumn.OPTION1_VALUE, "VariantTwice", "This variant stands", variants.get(options));
        Sku sku = variant.sku();
        if (sku != null) first(row, ShopifyColumn.SKU, "SkuTwice", "This SKU stands", skus.get(sku.key()));
        for (Gtin gtin : variant.gtins()) {
            first(row, ShopifyColumn.BARCODE, "GtinTwice", "This barcode number stands", gtins.get(gtin));
        }
        variants.put(options, row.line());
        if (sku != null) skus.put(sku.key(), row.line());
        variant.gtins().forEach(gtin -> gtins.put(gtin, row.line()));
    }

    private static void first(ShopifyRow row, ShopifyColumn column, String code, String what, @Nullable Long line) {
        if (line != null) throw row.refused(column, code, what + " in line " + line + " already.");
    }

    private void refuse(ShopifyRow row, RowRefused why) {
        String handle = row.handleOrEmpty();
        errors.add(new RowError(
                row.line(), handle, why.column(), why.refusal().code(), why.refusal().sentence(), why.value()));
        if (!handle.isEmpty() && row.describes()) {
            FileItem item = items.computeIfAbsent(handle, FileItem::new);
            if (item.described == null) item.refusedAt = row.line();
        }
    }
}
