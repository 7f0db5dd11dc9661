package org.onecounter.till.basket;

import java.util.regex.Pattern;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.lookup.Lookup.Found;
import org.onecounter.till.platform.Problem;

/** What a scanner typed or a person keyed, understood as something for sale. The one seam where barcode grammar comes in. */
final class ScannedText {

    private static final Pattern SYMBOLOGY = Pattern.compile("^\\](?:[A-Za-z][0-9A-Fa-f])");
    private static final int LONGEST = 128;

    private ScannedText() {}

    /** Finds by GTIN of any length, then by SKU; refuses UnknownCode and BadCheckDigit. */
    static Found find(String typed, Lookup lookup) {
        String text = clean(typed);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Problem(404, Refusal.of("UnknownCode", "Nothing was read. Scan again.", "code", ""));
        }
        Result<Gtin> gtin = Gtin.parse(text);
        if (gtin instanceof Result.Ok<Gtin>(Gtin known)) {
            var found = lookup.byGtin(known.digits14());
            if (found.isPresent()) {
                return found.get();
            }
        }
        return lookup.bySku(text).orElseThrow(() -> unknown(text, gtin));
    }

    private static Problem unknown(String text, Result<Gtin> gtin) {
        if (gtin instanceof Result.Refused<Gtin>(Refusal refusal) && refusal.code().equals("GtinCheckDigit")) {
            return new Problem(422, Refusal.of("BadCheckDigit", "The last digit of " + text + " does not fit the others. Scan again.", "code", text));
        }
        return new Problem(404, Refusal.of("UnknownCode", "Nothing here has the code " + text + ".", "code", text));
    }

    /** Without what wedge scanners put around a code: control characters, white space, the symbology identifier (attack 49). */
    private static String clean(String typed) {
        StringBuilder kept = new StringBuilder();
        typed.codePoints().filter(point -> !Character.isISOControl(point)).forEach(kept::appendCodePoint);
        return SYMBOLOGY.matcher(kept.toString().strip()).replaceFirst("").strip();
    }
}
