package org.onecounter.domain.catalog;

import org.onecounter.domain.Result;

/**
 * A Global Trade Item Number, held as 14 digits, so that GTIN-8, -12, -13 and -14 of one product are equal (GS1 General
 * Specifications, section 3.3.2: fill with zeros on the left; 7.9.1: the check digit).
 */
public record Gtin(String digits14) {

    public Gtin {
        if (digits14.length() != 14 || !isDigits(digits14) || !hasCheckDigit(digits14)) {
            throw new IllegalArgumentException("not a GTIN: " + digits14);
        }
    }

    /**
     * Reads 8, 12, 13 or 14 digits. Refuses {@code GtinNotDigits}, {@code GtinDamaged} (a spreadsheet's exponent),
     * {@code GtinLength}, {@code GtinCheckDigit} and {@code GtinEmpty} (all zeros).
     */
    public static Result<Gtin> parse(String typed) {
        String text = typed.strip();
        if (!isDigits(text)) return notDigits(text);
        int length = text.length();
        if (length != 8 && length != 12 && length != 13 && length != 14) return wrongLength(text);
        String digits = "0".repeat(14 - length) + text;
        if (!hasCheckDigit(digits)) {
            return Result.refused(
                    "GtinCheckDigit", "The last digit of this barcode number does not fit the others.", "gtin", text,
                    "expected", checkDigit(digits));
        }
        if (digits.equals("00000000000000")) return Result.refused("GtinEmpty", "A barcode number of zeros names nothing.");
        return Result.ok(new Gtin(digits));
    }

    private static Result<Gtin> notDigits(String text) {
        if (text.length() <= 32 && text.matches("[0-9]+([.,][0-9]+)?[eE]\\+?[0-9]+")) {
            return Result.refused(
                    "GtinDamaged", "A spreadsheet shortened this barcode number; its digits are lost.", "text", text);
        }
        return Result.refused("GtinNotDigits", "A barcode number has only the digits 0 to 9.");
    }

    private static Result<Gtin> wrongLength(String text) {
        int length = text.length();
        boolean zeroLost = length > 4 && length < 14 && hasCheckDigit("0".repeat(14 - length) + text);
        return Result.refused(
                "GtinLength",
                "A barcode number has 8, 12, 13 or 14 digits, this one has " + length + "."
                        + (zeroLost ? " It may have lost zeros on the left." : ""),
                "length", length);
    }

    /** The check digit that the first 13 of 14 digits demand. */
    public static int checkDigit(String digits14) {
        int sum = 0;
        for (int i = 0; i < 13; i++) sum += (digits14.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        return (10 - sum % 10) % 10;
    }

    private static boolean hasCheckDigit(String digits14) {
        return checkDigit(digits14) == digits14.charAt(13) - '0';
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        }
        return !text.isEmpty();
    }

    /** The number as it is usually printed: without the zeros that only fill it, in 8, 12, 13 or 14 digits. */
    public String printed() {
        int zeros = 0;
        while (digits14.charAt(zeros) == '0') zeros++;
        int length = 14 - zeros;
        return digits14.substring(length <= 8 ? 6 : length <= 12 ? 2 : length == 13 ? 1 : 0);
    }

    @Override
    public String toString() {
        return digits14;
    }
}
