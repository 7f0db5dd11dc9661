package org.onecounter.domain.barcode;

import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.Gtin;

/** Tells the forms of a scan apart, by the scanner's symbology prefix (ISO/IEC 15424) or, without one, by how it begins. */
final class ScanReader {

    /** GS1-128, GS1 DataBar and composites, GS1 DataMatrix, GS1 QR Code, GS1 DotCode. */
    private static final String GS1_PREFIXES = "]C1 ]e0 ]e1 ]e2 ]d2 ]Q3 ]J1";

    /** EAN-13, UPC-A and UPC-E as 13 digits; EAN-13 with an add-on; EAN-8. */
    private static final String EAN_PREFIXES = "]E0 ]E3 ]E4";

    private static final char ESCAPE = '\u001b';

    private ScanReader() {}

    static Result<Scan> read(String typed) {
        if (typed.length() > Scan.LONGEST) {
            return Result.refused("ScanTooLong", "This is no code of a product: it is too long.", "length", typed.length());
        }
        String text = trimmed(typed);
        if (text.isEmpty()) return Result.refused("ScanEmpty", "Nothing was read. Scan again.");
        if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
            return Result.refused("TwoScans", "Two codes came at once. Scan one again.");
        }
        return hasPrefix(text) ? prefixed(text.substring(0, 3), text.substring(3)) : plain(text);
    }

    private static Result<Scan> prefixed(String prefix, String text) {
        // label programs print plain SKUs in GS1 symbols too: what begins with no identifier at all is not taken for a damaged one
        boolean identified = Identifiers.at(text, 0) != null || text.indexOf(ElementReader.FNC1) >= 0 || text.charAt(0) == '^';
        if (GS1_PREFIXES.contains(prefix) && identified) return elements(text);
        if (EAN_PREFIXES.contains(prefix)) return ean(prefix, text);
        return plain(text);
    }

    private static Result<Scan> plain(String text) {
        if (DigitalLink.looksLike(text)) return DigitalLink.read(text).map(Scan.Link::new);
        if (isBracketed(text)) return ElementString.bracketed(text).map(Scan.Elements::new);
        if (text.indexOf(ElementReader.FNC1) >= 0 || text.charAt(0) == '^') return elements(text);
        if (Gtin.parse(text) instanceof Result.Ok<Gtin>(Gtin gtin)) return Result.ok(number(gtin));
        // a scanner set to send no prefix: certain enough only if the number at its head and all that follows is right
        if (text.length() > 16 && text.startsWith("01") && elements(text) instanceof Result.Ok<Scan> whole) return whole;
        return words(text);
    }

    private static Result<Scan> elements(String text) {
        return ElementString.raw(text).map(Scan.Elements::new);
    }

    /** A number that the scanner vouches for; an add-on of two or five digits names an issue, not another product. */
    private static Result<Scan> ean(String prefix, String text) {
        boolean addOn = prefix.equals("]E3") && (text.length() == 15 || text.length() == 18);
        return Gtin.parse(addOn ? text.substring(0, 13) : text).map(ScanReader::number);
    }

    private static Scan number(Gtin gtin) {
        return Scan.measured(gtin) ? new Scan.Measured(gtin) : new Scan.Product(gtin);
    }

    private static Result<Scan> words(String text) {
        var kept = new StringBuilder();
        text.codePoints().filter(point -> !Spoken.steers(point)).forEach(kept::appendCodePoint);
        String words = kept.toString().strip();
        return words.isEmpty() ? Result.refused("ScanEmpty", "Nothing was read. Scan again.") : Result.ok(new Scan.Text(words));
    }

    /** Takes out what function and arrow keys send: escape, O and a letter, or escape, [ and all up to a letter or ~. */
    private static String withoutKeys(String text) {
        var kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ESCAPE) {
                kept.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == 'O') {
                i += 2;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '[') {
                i += 2;
                while (i < text.length() && text.charAt(i) < '@') i++;
            }
        }
        return kept.toString();
    }

    /** Without what scanners and keyboards put around a code: Enter, Tab, STX, ETX, byte order mark, white space, keys. */
    private static String trimmed(String typed) {
        String text = withoutKeys(typed);
        int from = 0;
        int to = text.length();
        while (from < to && isAround(text.charAt(from))) from++;
        while (to > from && isAround(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isAround(char sign) {
        return sign != ElementReader.FNC1 && (Spoken.steers(sign) || Character.isWhitespace(sign)) && !Character.isSurrogate(sign);
    }

    private static boolean hasPrefix(String text) {
        return text.length() > 3 && text.charAt(0) == ']' && isLetter(text.charAt(1)) && (isLetter(text.charAt(2)) || isDigit(text.charAt(2)));
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    /** An identifier of 2 to 4 digits in brackets at the head. */
    private static boolean isBracketed(String text) {
        int close = text.indexOf(')');
        return text.charAt(0) == '(' && close >= 3 && close <= 5 && Alphabet.digits(text.substring(1, close));
    }
}
