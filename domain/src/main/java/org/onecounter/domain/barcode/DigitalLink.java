package org.onecounter.domain.barcode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;

/**
 * Reads a GS1 Digital Link (GS1 Digital Link Standard: URI Syntax), uncompressed: any web address whose path ends with a
 * primary key and its qualifiers, more elements in the query. The address itself is never opened.
 */
public final class DigitalLink {

    private static final String HOST = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.:[]";

    private final List<Element> elements = new ArrayList<>();
    private int inPath;

    private DigitalLink() {}

    /** True for what a telephone would open as a web address. */
    static boolean looksLike(String text) {
        return text.regionMatches(true, 0, "https://", 0, 8) || text.regionMatches(true, 0, "http://", 0, 7);
    }

    /**
     * The elements in the link, path first. Refuses LinkNotAddress, LinkWithoutKey, LinkOrder, LinkAttribute and LinkTwice, and as
     * {@link ElementString#bracketed} does. A GTIN of 8, 12 or 13 digits is filled to 14, as older links need.
     */
    public static Result<ElementString> read(String text) {
        int slashes = text.indexOf("://");
        int hash = text.indexOf('#');
        String address = hash < 0 ? text : text.substring(0, hash);
        int question = address.indexOf('?');
        String path = question < 0 ? address : address.substring(0, question);
        int root = slashes < 0 ? -1 : path.indexOf('/', slashes + 3);
        if (!looksLike(text) || root <= slashes + 3 || !hostIsPlain(path.substring(slashes + 3, root))) {
            return Result.refused("LinkNotAddress", "This is no web address. Scan again.");
        }
        var link = new DigitalLink();
        Refusal refusal = link.readPath(path.substring(root + 1).split("/", -1));
        if (refusal == null && question >= 0) refusal = link.readQuery(address.substring(question + 1));
        return refusal == null ? ElementString.of(link.elements) : Result.refused(refusal);
    }

    private static boolean hostIsPlain(String host) {
        return host.chars().allMatch(sign -> HOST.indexOf(sign) >= 0);
    }

    private @Nullable Refusal readPath(String[] parts) {
        int key = parts.length - 2;
        while (key >= 0 && !isKey(parts[key])) key -= 2;
        if (key < 0) return Refusal.of("LinkWithoutKey", "This web address names no product.");
        for (int i = key; i < parts.length; i += 2) {
            Refusal refusal = take(parts[i], parts[i + 1], false);
            if (refusal != null) return refusal;
        }
        inPath = elements.size();
        return ordered(names()) ? null : Refusal.of("LinkOrder", "The parts of this GS1 link are in no valid order.");
    }

    private @Nullable Refusal readQuery(String query) {
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String ai = equals < 0 ? "" : pair.substring(0, equals);
            if (!Alphabet.digits(ai)) continue; // addresses carry much that is not GS1's
            if (names().contains(ai)) return Refusal.of("LinkTwice", "(" + ai + ") is there twice in this GS1 link.", "ai", ai);
            Refusal refusal = take(ai, pair.substring(equals + 1), true);
            if (refusal == null && !mayBeAttribute(ai)) {
                refusal = Refusal.of("LinkAttribute", "(" + ai + ") may not stand behind the question mark of a GS1 link.", "ai", ai);
            }
            if (refusal != null) return refusal;
        }
        return null;
    }

    private @Nullable Refusal take(String ai, String encoded, boolean query) {
        Identifier identifier = Identifiers.find(ai);
        if (identifier == null) {
            String shown = Spoken.of(ai, 8);
            return Refusal.of("Gs1Unknown", "There is no GS1 identifier \"" + shown + "\".", "text", shown);
        }
        String value = Percent.decode(encoded, query);
        if (value == null) return Refusal.of("Gs1Encoding", Check.PCENC.sentence() + " in " + identifier.name() + ".", "ai", ai);
        if (ai.equals("01") && List.of(8, 12, 13).contains(value.length())) value = "0".repeat(14 - value.length()) + value;
        elements.add(new Element(ai, value));
        return identifier.refuse(value);
    }

    /** An attribute may not be one that has its place in the path. */
    private boolean mayBeAttribute(String ai) {
        Identifier identifier = Identifiers.find(ai);
        if (identifier == null || !identifier.attribute()) return false;
        List<String> path = names().subList(0, inPath);
        for (int place = 1; place <= path.size(); place++) {
            List<String> longer = new ArrayList<>(path);
            longer.add(place, ai);
            if (ordered(longer)) return false;
        }
        return true;
    }

    private List<String> names() {
        return new ArrayList<>(elements.stream().map(Element::ai).toList());
    }

    /** A key, then a part of one of its orders of qualifiers, in that order. */
    private static boolean ordered(List<String> path) {
        Identifier key = Identifiers.find(path.getFirst());
        if (key == null || key.qualifiers() == null) return false;
        for (List<String> order : key.qualifiers()) {
            int at = 1;
            for (String ai : order) {
                if (at < path.size() && path.get(at).equals(ai)) at++;
            }
            if (at == path.size()) return true;
        }
        return false;
    }

    private static boolean isKey(String ai) {
        Identifier identifier = Identifiers.find(ai);
        return identifier != null && identifier.qualifiers() != null;
    }
}
