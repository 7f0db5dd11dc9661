package org.onecounter.domain.barcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the canonical GS1 Digital Link of an element string (GS1 Digital Link Standard: URI Syntax, section 4.12). */
final class LinkWriter {

    private static final String STEM = "https://id.gs1.org";

    private LinkWriter() {}

    static Optional<String> write(List<Element> elements) {
        for (Element element : elements) {
            Identifier identifier = Identifiers.find(element.ai());
            if (identifier != null && identifier.qualifiers() != null) {
                return write(element, longest(identifier.qualifiers(), elements), elements);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> write(Element key, List<String> order, List<Element> elements) {
        List<String> inPath = new ArrayList<>(List.of(key.ai()));
        var link = new StringBuilder(STEM).append('/').append(key.ai()).append('/').append(Percent.encode(key.value()));
        for (String ai : order) {
            Element qualifier = first(ai, elements);
            if (qualifier == null) continue;
            link.append('/').append(ai).append('/').append(Percent.encode(qualifier.value()));
            inPath.add(ai);
        }
        return query(inPath, elements).map(query -> link.append(query).toString());
    }

    /** The attributes: those of fixed length first, each kind in the order received; none if one may not be an attribute. */
    private static Optional<String> query(List<String> inPath, List<Element> elements) {
        List<String> written = new ArrayList<>(inPath);
        var query = new StringBuilder();
        for (boolean fixed : new boolean[] {true, false}) {
            for (Element element : elements) {
                Identifier identifier = Identifiers.find(element.ai());
                if (identifier == null || identifier.fixed() != fixed || written.contains(element.ai())) continue;
                if (!identifier.attribute()) return Optional.empty();
                query.append(query.isEmpty() ? '?' : '&').append(element.ai()).append('=').append(Percent.encode(element.value()));
                written.add(element.ai());
            }
        }
        return Optional.of(query.toString());
    }

    /** The order of qualifiers that takes up the most elements; of equals the first. */
    private static List<String> longest(List<List<String>> orders, List<Element> elements) {
        List<String> best = List.of();
        long most = 0;
        for (List<String> order : orders) {
            long count = order.stream().filter(ai -> first(ai, elements) != null).count();
            if (count > most) {
                best = order;
                most = count;
            }
        }
        return best;
    }

    private static @Nullable Element first(String ai, List<Element> elements) {
        for (Element element : elements) {
            if (element.ai().equals(ai)) return element;
        }
        return null;
    }
}
