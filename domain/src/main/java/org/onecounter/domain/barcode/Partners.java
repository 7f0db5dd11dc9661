package org.onecounter.domain.barcode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;

/** Which elements must, and which may not, stand together in one code (GS1 General Specifications, section 4.13 and 4.14). */
final class Partners {

    private Partners() {}

    /** Why these elements cannot stand together, or null. */
    static @Nullable Refusal refuse(List<Element> elements) {
        for (Element element : elements) {
            Identifier identifier = Identifiers.find(element.ai());
            if (identifier == null) throw new IllegalArgumentException("unknown AI " + element.ai());
            Refusal refusal = twice(element, elements);
            if (refusal == null) refusal = excluded(identifier, elements);
            if (refusal != null) return refusal;
        }
        for (Element element : elements) {
            Identifier identifier = Identifiers.find(element.ai());
            Refusal refusal = identifier == null ? null : required(identifier, elements);
            if (refusal != null) return refusal;
        }
        return unsignedSerial(elements);
    }

    private static @Nullable Refusal twice(Element element, List<Element> elements) {
        for (Element other : elements) {
            if (other.ai().equals(element.ai()) && !other.value().equals(element.value())) {
                return Refusal.of("Gs1Twice", "(" + element.ai() + ") is there twice with two values. Scan again.", "ai", element.ai());
            }
        }
        return null;
    }

    private static @Nullable Refusal excluded(Identifier identifier, List<Element> elements) {
        for (Element other : elements) {
            boolean self = other.ai().equals(identifier.ai());
            if (!self && identifier.excluded().stream().anyMatch(pattern -> matches(pattern, other.ai()))) {
                return Refusal.of(
                        "Gs1Excluded", identifier.name() + " may not stand beside (" + other.ai() + ") in one code.",
                        "ai", identifier.ai(), "beside", other.ai());
            }
        }
        return null;
    }

    private static @Nullable Refusal required(Identifier identifier, List<Element> elements) {
        for (List<String> alternatives : identifier.required()) {
            if (alternatives.stream().noneMatch(all -> present(all, elements))) {
                String needed = String.join(", ", alternatives);
                return Refusal.of(
                        "Gs1PartnerMissing", identifier.name() + " means nothing without one of: " + needed + ".",
                        "ai", identifier.ai(), "needed", needed);
            }
        }
        return null;
    }

    private static boolean present(String all, List<Element> elements) {
        for (String pattern : all.split("\\+")) {
            if (elements.stream().noneMatch(element -> matches(pattern, element.ai()))) return false;
        }
        return true;
    }

    /** A digital signature (8030) signs one thing, so a key with an optional serial number must carry it. */
    private static @Nullable Refusal unsignedSerial(List<Element> elements) {
        if (elements.stream().noneMatch(element -> element.ai().equals("8030"))) return null;
        for (Element element : elements) {
            Identifier identifier = Identifiers.find(element.ai());
            boolean key = List.of("253", "255", "8003").contains(element.ai());
            if (key && identifier != null && element.value().length() == identifier.least()) {
                return Refusal.of("Gs1PartnerMissing", identifier.name() + " needs its serial number to be signed.", "ai", element.ai());
            }
        }
        return null;
    }

    static boolean matches(String pattern, String ai) {
        if (pattern.length() != ai.length()) return false;
        for (int i = 0; i < ai.length(); i++) {
            if (pattern.charAt(i) != 'n' && pattern.charAt(i) != ai.charAt(i)) return false;
        }
        return true;
    }
}
