package org.onecounter.hub.imports.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Result;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.text.TypedText;
import org.onecounter.hub.catalog.SaleStatus;

/** One row of a Shopify product CSV. */
record ShopifyRow(ShopifyHeader header, long line, List<String> cells) {

    private static final int LONGEST_BODY = 200_000;
    private static final String NO_OPTIONS = "default title";
    private static final List<ShopifyColumn> OPTION_NAMES =
            List.of(ShopifyColumn.OPTION1_NAME, ShopifyColumn.OPTION2_NAME, ShopifyColumn.OPTION3_NAME);
    private static final List<ShopifyColumn> OPTION_VALUES =
            List.of(ShopifyColumn.OPTION1_VALUE, ShopifyColumn.OPTION2_VALUE, ShopifyColumn.OPTION3_VALUE);

    Cell cell(ShopifyColumn column) {
        return new Cell(column.headers().getFirst(), cells.size() == header.width() ? header.cell(cells, column) : "");
    }

    RowRefused refused(ShopifyColumn column, String code, String sentence) {
        return cell(column).refused(code, sentence);
    }

    void checkWidth() {
        if (cells.size() < header.width()) {
            throw RowRefused.of("", "", "RowCut", "The row has " + cells.size() + " cells, the first line has " + header.width()
                    + ": it is cut off.");
        }
        if (cells.size() > header.width()) {
            throw RowRefused.of("", "", "RowTooWide", "The row has " + cells.size() + " cells, the first line has " + header.width()
                    + ": a comma or a quote is too many.");
        }
    }

    /** The item's address: letters, digits, hyphen, point and underscore, lower case. */
    String handle() {
        Cell cell = cell(ShopifyColumn.HANDLE);
        if (cell.isEmpty()) throw cell.refused("HandleMissing", "There is no handle.");
        String handle = cell.line(Cell.LINE).toLowerCase(Locale.ROOT);
        if (!handle.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*")) {
            throw cell.refused("HandleUnfit", "A handle has letters, digits and hyphens only.");
        }
        return handle;
    }

    /** The handle if it can be read, for reports. */
    String handleOrEmpty() {
        try {
            return handle();
        } catch (RowRefused e) {
            return "";
        }
    }

    /** True for the row that names the item, not only a further variant or picture of it. */
    boolean describes() {
        return !cell(ShopifyColumn.TITLE).isEmpty();
    }

    /** True for a row that adds a picture and nothing else. */
    boolean isPictureOnly() {
        return !describes()
                && !cell(ShopifyColumn.IMAGE).isEmpty()
                && cell(ShopifyColumn.PRICE).isEmpty()
                && cell(ShopifyColumn.SKU).isEmpty()
                && cell(ShopifyColumn.OPTION1_VALUE).isEmpty();
    }

    FileItem.Described described() {
        return new FileItem.Described(
                cell(ShopifyColumn.TITLE).line(Cell.LINE),
                description(),
                cell(ShopifyColumn.VENDOR).lineOrEmpty(Cell.LINE),
                category(),
                cell(ShopifyColumn.TAGS).lineOrEmpty(4 * Cell.LINE),
                optionNames(),
                status(),
                cell(ShopifyColumn.TAXABLE).flag(true),
                cell(ShopifyColumn.GIFT_CARD).flag(false),
                cell(ShopifyColumn.IMAGE).lineOrEmpty(2_000));
    }

    private String description() {
        Cell cell = cell(ShopifyColumn.BODY);
        Result<String> body = TypedText.paragraphs(cell.column(), cell.text(), LONGEST_BODY);
        if (body instanceof Result.Refused<String>(var refusal)) throw new RowRefused(refusal, cell.column(), cell.text());
        String text = Normalizer.normalize(PlainText.of(cell.text()), Normalizer.Form.NFC);
        if (text.length() > PlainText.LONGEST) {
            throw cell.refused("TextTooLong", "The description is longer than " + PlainText.LONGEST + " characters.");
        }
        return text;
    }

    /** The type; without one the last step of Shopify's category, without that the first tag. */
    private String category() {
        String type = cell(ShopifyColumn.TYPE).lineOrEmpty(Cell.LINE);
        if (!type.isEmpty()) return type;
        String path = cell(ShopifyColumn.PRODUCT_CATEGORY).lineOrEmpty(4 * Cell.LINE);
        if (!path.isEmpty()) return path.substring(path.lastIndexOf('>') + 1).strip();
        return cell(ShopifyColumn.TAGS).lineOrEmpty(4 * Cell.LINE).split(",", 2)[0].strip();
    }

    private List<String> optionNames() {
        var names = new ArrayList<String>();
        boolean none = cell(ShopifyColumn.OPTION1_VALUE).text().strip().toLowerCase(Locale.ROOT).equals(NO_OPTIONS);
        if (none) return names;
        for (int i = 0; i < OPTION_NAMES.size(); i++) {
            String name = cell(OPTION_NAMES.get(i)).lineOrEmpty(Cell.LINE);
            boolean valued = !cell(OPTION_VALUES.get(i)).isEmpty();
            if (name.isEmpty() && valued) throw refused(OPTION_NAMES.get(i), "OptionNameMissing", "This option has a value but no name.");
            if (!name.isEmpty()) names.add(name);
        }
        return names;
    }

    private SaleStatus status() {
        Cell cell = cell(ShopifyColumn.STATUS);
        return switch (cell.text().strip().toLowerCase(Locale.ROOT)) {
            case "active", "" -> cell(ShopifyColumn.PUBLISHED).flag(true) ? SaleStatus.ACTIVE : SaleStatus.DRAFT;
            case "draft" -> SaleStatus.DRAFT;
            case "archived" -> SaleStatus.ARCHIVED;
            default -> throw cell.refused("StatusUnknown", "A status is active, draft or archived.");
        };
    }

    FileItem.Row variant(CurrencyCode currency, int digits) {
        boolean tracked = !cell(ShopifyColumn.TRACKER).isEmpty();
        Optional<BarcodeCell.Read> barcode = cell(ShopifyColumn.BARCODE).barcode();
        return new FileItem.Row(
                line,
                options(),
                cell(ShopifyColumn.SKU).sku(),
                barcode.map(read -> List.of(read.gtin())).orElse(List.of()),
                barcode.map(BarcodeCell.Read::repair).orElse(null),
                cell(ShopifyColumn.PRICE).price(currency, digits),
                tracked,
                quantity(tracked));
    }

    /** Pieces on hand; nobody counts what is not tracked, so then the cell means nothing. */
    private @Nullable Long quantity(boolean tracked) {
        Cell cell = cell(ShopifyColumn.QUANTITY);
        return !tracked || cell.isEmpty() ? null : Long.valueOf(cell.pieces());
    }

    private List<String> options() {
        var values = new ArrayList<String>();
        for (ShopifyColumn column : OPTION_VALUES) {
            String value = cell(column).lineOrEmpty(Cell.LINE);
            if (!value.isEmpty()) values.add(value);
        }
        boolean none = values.size() == 1 && values.getFirst().toLowerCase(Locale.ROOT).equals(NO_OPTIONS);
        return none ? List.of() : values;
    }
}
