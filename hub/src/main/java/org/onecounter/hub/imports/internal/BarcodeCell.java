package org.onecounter.hub.imports.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.Gtin;

/**
 * A barcode number as it comes out of a spreadsheet. What a spreadsheet did to it is undone only where the check digit
 * proves it:
 *
 * <ul>
 *   <li>an apostrophe in front, blanks and hyphens between, {@code .0} behind are taken off;
 *   <li>{@code 4.006381333931E+12} still has all its digits and is written out; {@code 4.00638E+12} has lost six and is
 *       refused;
 *   <li>zeros lost on the left (7, 9, 10 or 11 digits) are put back when the check digit then fits;
 *   <li>an ISBN-10, proved by its own check digit, becomes the ISBN-13 printed in the barcode.
 * </ul>
 *
 * Numbers that begin with 02 or 20 to 29 are refused: shops use them for goods they weigh and price themselves.
 */
final class BarcodeCell {

    private static final Pattern EXPONENT = Pattern.compile("([0-9])[.,]([0-9]+)[eE]\\+?([0-9]{1,2})");

    /** The number, and how it was repaired; null when it stood there as it is. */
    record Read(Gtin gtin, @Nullable String repair) {}

    private BarcodeCell() {}

    static Read read(Cell cell) {
        String typed = cell.text().strip();
        String text = typed.replaceFirst("^'", "").replaceAll("[\\s\u00A0-]", "");
        Read read = exponent(cell, text);
        if (read == null) read = isbn10(cell, text.replaceFirst("\\.0+$", ""));
        if (read == null) read = digits(cell, text.replaceFirst("\\.0+$", ""));
        return notRestricted(cell, read);
    }

    private static @Nullable Read exponent(Cell cell, String text) {
        Matcher number = EXPONENT.matcher(text);
        if (!number.matches()) return null;
        String digits = number.group(1) + number.group(2);
        int length = Integer.parseInt(number.group(3)) + 1;
        if (length > 14 || digits.length() < length) return null; // digits() says it is damaged
        boolean lost = !digits.substring(length).replace("0", "").isEmpty();
        if (lost) return null;
        Read read = digits(cell, digits.substring(0, length));
        return new Read(read.gtin(), "It was written as " + cell.text().strip() + "; all digits were there.");
    }

    private static @Nullable Read isbn10(Cell cell, String text) {
        if (!text.matches("[0-9]{9}[0-9Xx]")) return null;
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            sum += (10 - i) * (c == 'X' || c == 'x' ? 10 : c - '0');
        }
        if (sum % 11 != 0) return null;
        if (Gtin.parse("00" + text).isOk()) {
            throw cell.refused("GtinAmbiguous", "This may be an ISBN-10 or a number that lost two zeros; write it in full.");
        }
        String body = "978" + text.substring(0, 9);
        String isbn13 = body + Gtin.checkDigit("0" + body + "0");
        return new Read(Gtin.parse(isbn13).orElseThrow(), "The ISBN-10 " + text + " is " + isbn13 + " in its barcode.");
    }

    private static Read digits(Cell cell, String text) {
        Result<Gtin> parsed = Gtin.parse(text);
        if (parsed instanceof Result.Ok<Gtin>(Gtin gtin)) return new Read(gtin, null);
        if (text.matches("[0-9]{7}|[0-9]{9,11}")) {
            String padded = "0".repeat(text.length() == 7 ? 1 : 12 - text.length()) + text;
            if (Gtin.parse(padded) instanceof Result.Ok<Gtin>(Gtin gtin)) {
                return new Read(gtin, "It had lost zeros on the left: " + text + " is " + padded + "; its check digit fits.");
            }
        }
        throw new RowRefused(parsed.refusalOrThrow(), cell.column(), cell.text());
    }

    private static Read notRestricted(Cell cell, Read read) {
        String digits = read.gtin().digits14();
        boolean thirteen = digits.charAt(0) == '0' && !digits.startsWith("000000");
        String prefix = digits.substring(1, 3);
        if (thirteen && (prefix.equals("02") || prefix.charAt(0) == '2')) {
            throw cell.refused(
                    "GtinRestricted", "Numbers that begin with 02 or 20 to 29 are for goods that shops weigh and price themselves.");
        }
        return read;
    }
}
