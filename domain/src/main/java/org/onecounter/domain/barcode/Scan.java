package org.onecounter.domain.barcode;

import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.Gtin;

/** What was scanned or typed, understood as far as its form tells; whether the shop knows it is asked elsewhere. */
public sealed interface Scan {

    /** The most characters a scan may have; a GS1 symbol holds fewer. */
    int LONGEST = 1024;

    /** A product's number, from 8, 12, 13 or 14 digits. */
    record Product(Gtin gtin) implements Scan {}

    /**
     * A number of prefix 02 or 20 to 29, with which a shop or scale may have written a weight or a price into the code (GS1
     * General Specifications, section 2.1.12). How its digits are parted, each country and shop decides.
     */
    record Measured(Gtin gtin) implements Scan {

        /** Prefix and item, in the usual layout 2 + 5 + 5 + 1. */
        public String item() {
            return gtin.digits14().substring(1, 8);
        }

        /** The digits of weight or price in that layout; what they count is not in the code. */
        public String measure() {
            return gtin.digits14().substring(8, 13);
        }
    }

    /** GS1 elements, from an element string. */
    record Elements(ElementString string) implements Scan {}

    /** GS1 elements, from a Digital Link. */
    record Link(ElementString string) implements Scan {}

    /** Anything else, such as a SKU: at least one character, none that steers a screen. */
    record Text(String text) implements Scan {}

    /**
     * Reads what a scanner sent or a person typed. Refuses ScanEmpty, ScanTooLong, TwoScans, as {@link Gtin#parse} does (where the
     * scanner says it read an EAN), and as {@link ElementString#raw} and {@link DigitalLink#read} do (where the form says so).
     * Digits without a scanner's prefix and with a wrong check digit are text, for a SKU may be such.
     */
    static Result<Scan> read(String typed) {
        return ScanReader.read(typed);
    }

    /** True for the prefixes 02 and 20 to 29 of a GTIN-13. */
    static boolean measured(Gtin gtin) {
        String digits = gtin.digits14();
        return digits.startsWith("02") || digits.startsWith("002");
    }
}
