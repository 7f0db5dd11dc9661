package org.onecounter.domain.catalog;

import org.onecounter.domain.Result;
import org.onecounter.domain.text.TypedText;

/**
 * The retailer's own name of a variant, kept as written. On entry two SKUs that differ only by case are the same (compare
 * {@link #key()}); imported history keeps them exact.
 */
public record Sku(String value) {

    /** The longest SKU, in UTF-16 characters. */
    public static final int MAX_LENGTH = 64;

    /** A SKU as typed; refuses {@code TextMissing}, {@code TextTooLong} and {@code TextUnreadable}. */
    public static Result<Sku> parse(String text) {
        return TypedText.line("SKU", text, MAX_LENGTH).map(Sku::new);
    }

    /** The form in which SKUs are compared: folded letter by letter, the same in every country (no Turkish i). */
    public String key() {
        var folded = new StringBuilder(value.length());
        value.codePoints().map(Character::toUpperCase).map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
