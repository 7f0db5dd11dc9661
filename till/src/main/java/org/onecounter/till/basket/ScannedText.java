package org.onecounter.till.basket;

import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;
import org.onecounter.domain.barcode.ElementString;
import org.onecounter.domain.barcode.Scan;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.lookup.Lookup.Found;
import org.onecounter.till.platform.Problem;

/** What a scanner typed or a person keyed, understood as something for sale. The one seam where barcode grammar comes in. */
final class ScannedText {

    private static final int LONGEST = 128;

    /** What was found, and how much of it if the code itself says so. */
    record Scanned(Found found, @Nullable String quantity) {}

    private ScannedText() {}

    /**
     * Finds by GTIN of any length, by the GTIN in a GS1 code, then by SKU. Refuses UnknownCode, BadCheckDigit, MeasuredCode (a weight or price
     * label the shop has not told how to read), and what {@link Scan#read} refuses.
     */
    static Scanned find(String typed, Lookup lookup) {
        return switch (Scan.read(typed)) {
            case Result.Ok<Scan>(Scan.Product(Gtin gtin)) -> new Scanned(byNumber(gtin, lookup), null);
            case Result.Ok<Scan>(Scan.Measured(Gtin gtin)) -> new Scanned(measured(gtin, lookup), null);
            case Result.Ok<Scan>(Scan.Elements(ElementString string)) -> inCode(string, lookup);
            case Result.Ok<Scan>(Scan.Link(ElementString string)) -> inCode(string, lookup);
            case Result.Ok<Scan>(Scan.Text(String text)) -> new Scanned(byWords(text, lookup), null);
            case Result.Refused<Scan>(Refusal refusal) -> throw refused(refusal);
        };
    }

    /** The screen knows two codes of old; the others are the kernel's own. */
    private static Problem refused(Refusal refusal) {
        return switch (refusal.code()) {
            case "ScanEmpty", "ScanTooLong" -> new Problem(404, new Refusal("UnknownCode", refusal.sentence(), refusal.figures()));
            case "GtinCheckDigit", "Gs1CheckDigit" -> new Problem(422, new Refusal("BadCheckDigit", refusal.sentence(), refusal.figures()));
            default -> new Problem(422, refusal);
        };
    }

    private static Found byNumber(Gtin gtin, Lookup lookup) {
        return lookup.byGtin(gtin.digits14()).or(() -> lookup.bySku(gtin.printed())).orElseThrow(() -> unknown(gtin.printed()));
    }

    /** A shop may give such a number to one thing; if it did not, one piece at full price would be the wrong money. */
    private static Found measured(Gtin gtin, Lookup lookup) {
        return lookup.byGtin(gtin.digits14()).or(() -> lookup.bySku(gtin.printed())).orElseThrow(() -> new Problem(
                422, Refusal.of("MeasuredCode", "This label holds a weight or price this till cannot read. Find the item and key the quantity.",
                        "code", gtin.printed())));
    }

    private static Scanned inCode(ElementString string, Lookup lookup) {
        Gtin gtin = string.gtin().orElseThrow(() -> new Problem(
                404, Refusal.of("UnknownCode", "This code names no product.", "code", string.canonical())));
        Found found = byNumber(gtin, lookup);
        boolean weighed = found.variant().scale() > 0;
        // what is sold by the piece may carry its weight for information
        String weight = string.weight().filter(_ -> weighed).map(kilograms -> kilograms.toString()).orElse(null);
        return new Scanned(found, weight);
    }

    private static Found byWords(String text, Lookup lookup) {
        if (text.length() > LONGEST) throw unknown(text.substring(0, LONGEST));
        return lookup.bySku(text).orElseThrow(() -> Gtin.parse(text) instanceof Result.Refused<Gtin>(Refusal refusal)
                        && refusal.code().equals("GtinCheckDigit")
                ? new Problem(422, Refusal.of("BadCheckDigit", "The last digit of " + text + " does not fit the others. Scan again.", "code", text))
                : unknown(text));
    }

    private static Problem unknown(String text) {
        return new Problem(404, Refusal.of("UnknownCode", "Nothing here has the code " + text + ".", "code", text));
    }
}
