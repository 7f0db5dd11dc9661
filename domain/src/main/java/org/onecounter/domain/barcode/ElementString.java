package org.onecounter.domain.barcode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.quantity.Quantity;

/** A GS1 element string: checked application identifiers with their values, in the order they came. */
public record ElementString(List<Element> elements) {

    public ElementString {
        elements = List.copyOf(elements);
    }

    /** Checked elements that may stand together; refuses Gs1Twice, Gs1Excluded and Gs1PartnerMissing. */
    static Result<ElementString> of(List<Element> elements) {
        Refusal refusal = Partners.refuse(elements);
        return refusal == null ? Result.ok(new ElementString(elements)) : Result.refused(refusal);
    }

    /**
     * Reads the form for people, {@code (01)09521234543213(10)LOT}. Refuses Gs1Empty, Gs1Unknown, Gs1TooLong, Gs1TooShort,
     * Gs1Character, the codes of the dictionary's rules (Gs1CheckDigit, Gs1Date, …), Gs1Twice, Gs1Excluded and Gs1PartnerMissing.
     */
    public static Result<ElementString> bracketed(String text) {
        return ElementReader.bracketed(text);
    }

    /** Reads the form scanners send, with FNC1 as byte 1D or {@code ^} between values; refuses as {@link #bracketed}. */
    public static Result<ElementString> raw(String text) {
        return ElementReader.raw(text);
    }

    /** The form for people, the same for the same code however it was scanned. */
    public String canonical() {
        var text = new StringBuilder();
        for (Element element : elements) {
            text.append('(').append(element.ai()).append(')').append(element.value().replace("(", "\\("));
        }
        return text.toString();
    }

    /** The canonical GS1 Digital Link, at id.gs1.org; none if no element can be its key, or one may not stand in a link. */
    public Optional<String> link() {
        return LinkWriter.write(elements);
    }

    public Optional<String> value(String ai) {
        return elements.stream().filter(element -> element.ai().equals(ai)).map(Element::value).findFirst();
    }

    /** The trade item the code is on (AI 01); what a crate holds (02) is not it. */
    public Optional<Gtin> gtin() {
        return value("01").flatMap(digits -> switch (Gtin.parse(digits)) {
            case Result.Ok<Gtin>(Gtin gtin) -> Optional.of(gtin);
            case Result.Refused<Gtin> _ -> Optional.empty();
        });
    }

    public Optional<String> batch() {
        return value("10");
    }

    public Optional<String> serial() {
        return value("21");
    }

    /** The last day of use (AI 17), else of best quality (15), else of sale (16); day 00 is the month's last. */
    public Optional<LocalDate> lastDay(LocalDate today) {
        return value("17").or(() -> value("15")).or(() -> value("16")).map(date -> DateRules.lastDay(date, today));
    }

    /** The net weight in kilograms (AI 3100 to 3105; the last digit of the identifier is the scale). */
    public Optional<Quantity> weight() {
        return elements.stream()
                .filter(element -> Partners.matches("310n", element.ai()))
                .map(element -> new Quantity(Long.parseLong(element.value()), element.ai().charAt(3) - '0'))
                .findFirst();
    }
}
