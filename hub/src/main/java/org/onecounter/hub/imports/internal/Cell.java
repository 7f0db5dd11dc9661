package org.onecounter.hub.imports.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.TypedMoney;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.domain.quantity.TypedQuantity;
import org.onecounter.domain.text.TypedText;

/** One cell of a row, read as what its column holds; what it cannot be refuses the row. */
record Cell(String column, String text) {

    static final int LINE = 255;
    private static final int MOST_MARKS = 8;

    boolean isEmpty() {
        return text.isBlank();
    }

    /** A line of text of 1 to {@code limit} characters, in composed form, without characters that turn text around. */
    String line(int limit) {
        return kept(TypedText.line(column, plain(text), limit));
    }

    /** The same, or empty. */
    String lineOrEmpty(int limit) {
        return isEmpty() ? "" : line(limit);
    }

    private String plain(String typed) {
        if (typed.length() > 4 * LINE) return typed; // refused for its length below
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        var plain = new StringBuilder(composed.length());
        int marks = 0;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS) throw refused("TextStacked", "More than " + MOST_MARKS + " marks stand on one letter.");
            if (!turns(c)) plain.append(c);
        }
        return plain.toString();
    }

    /** Bidirectional overrides and isolates, byte order mark: invisible, and able to show text otherwise than it is. */
    private static boolean turns(char c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069' || c == '\u200E' || c == '\u200F' || c == '\uFEFF';
    }

    /** The SKU, or null when the cell is empty. */
    @Nullable Sku sku() {
        if (isEmpty()) return null;
        Sku sku = kept(Sku.parse(plain(text)));
        boolean hidden = sku.value().chars().anyMatch(c -> Character.getType(c) == Character.FORMAT);
        if (hidden) throw refused("SkuHiddenCharacter", "The SKU has a character that cannot be seen.");
        return sku;
    }

    /** A price of zero or more in a currency of {@code digits} decimals, with at most 4 decimals beyond those. */
    UnitPrice price(CurrencyCode currency, int digits) {
        if (isEmpty()) throw refused("PriceMissing", "There is no price.");
        return kept(TypedMoney.price(text, currency, digits));
    }

    /** A count of whole pieces, zero or more. */
    long pieces() {
        Result<Quantity> counted = TypedQuantity.counted(text, 0);
        return kept(counted).steps();
    }

    /** TRUE or FALSE in any case, {@code otherwise} when empty. */
    boolean flag(boolean otherwise) {
        if (isEmpty()) return otherwise;
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw refused("FlagUnreadable", "This is neither true nor false.");
        };
    }

    Optional<BarcodeCell.Read> barcode() {
        return isEmpty() ? Optional.empty() : Optional.of(BarcodeCell.read(this));
    }

    RowRefused refused(String code, String sentence) {
        return RowRefused.of(column, text, code, sentence);
    }

    private <T> T kept(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(var value) -> value;
            case Result.Refused<T>(var refusal) -> throw new RowRefused(refusal, column, text);
        };
    }
}
