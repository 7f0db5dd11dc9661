package org.onecounter.domain.barcode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;

/** Cuts an element string into elements; every element is checked as it is cut, the company they keep at the end. */
final class ElementReader {

    /** How FNC1 arrives from a scanner (ISO/IEC 15417 and the GS1 General Specifications, section 7.8.3). */
    static final char FNC1 = '\u001d';

    private final List<Element> elements = new ArrayList<>();
    private @Nullable Refusal refusal;

    /** {@code (01)09521234543213(10)LOT}; a bracket inside a value is written {@code \(}. */
    static Result<ElementString> bracketed(String text) {
        var reader = new ElementReader();
        int at = 0;
        while (at < text.length() && reader.refusal == null) {
            int close = text.indexOf(')', at);
            if (text.charAt(at) != '(' || close < 0) return unknown(text.substring(at));
            int end = close + 1;
            while (end < text.length() && (text.charAt(end) != '(' || text.charAt(end - 1) == '\\')) end++;
            reader.take(text.substring(at + 1, close), text.substring(close + 1, end).replace("\\(", "("));
            at = end;
        }
        return reader.result();
    }

    /** As scanned: FNC1 (or {@code ^}) ends a value whose length is not known beforehand. */
    static Result<ElementString> raw(String scanned) {
        String text = scanned.replace('^', FNC1);
        var reader = new ElementReader();
        int at = !text.isEmpty() && text.charAt(0) == FNC1 ? 1 : 0;
        while (at < text.length() && reader.refusal == null) {
            Identifier identifier = Identifiers.at(text, at);
            if (identifier == null) return unknown(text.substring(at));
            int from = at + identifier.ai().length();
            int separator = text.indexOf(FNC1, from);
            int end = separator < 0 ? text.length() : separator;
            if (identifier.fixed()) end = Math.min(end, from + identifier.most());
            reader.take(identifier.ai(), text.substring(from, end));
            at = end == separator ? end + 1 : end;
        }
        return reader.result();
    }

    private void take(String ai, String value) {
        Identifier identifier = Identifiers.find(ai);
        refusal = identifier == null ? unknownRefusal(ai) : identifier.refuse(value);
        elements.add(new Element(ai, value));
    }

    private Result<ElementString> result() {
        if (elements.isEmpty()) return Result.refused("Gs1Empty", "The code holds nothing. Scan again.");
        return refusal == null ? ElementString.of(elements) : Result.refused(refusal);
    }

    private static Result<ElementString> unknown(String rest) {
        return Result.refused(unknownRefusal(rest));
    }

    private static Refusal unknownRefusal(String text) {
        String shown = Spoken.of(text, 8);
        return Refusal.of("Gs1Unknown", "No GS1 identifier begins with \"" + shown + "\". Scan again.", "text", shown);
    }
}
