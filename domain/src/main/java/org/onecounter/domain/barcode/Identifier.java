package org.onecounter.domain.barcode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;

/**
 * An application identifier of the dictionary.
 *
 * @param fixed its value has a length known beforehand, so no FNC1 need follow
 * @param attribute it may stand in the query of a Digital Link
 * @param required each group must be satisfied: one of its alternatives, all AIs of the alternative present
 * @param excluded AIs that may not stand beside it; an {@code n} is any digit
 * @param qualifiers null if it is no primary key of a Digital Link; else the orders of AIs that may follow it
 */
record Identifier(
        String ai, boolean fixed, boolean attribute, List<Component> components, List<List<String>> required,
        List<String> excluded, @Nullable List<List<String>> qualifiers, String title) {

    int least() {
        int sum = 0;
        for (Component part : components) sum += part.optional() ? 0 : part.least();
        return sum;
    }

    int most() {
        int sum = 0;
        for (Component part : components) sum += part.most();
        return sum;
    }

    /** For people: the number in brackets and what it stands for. */
    String name() {
        return title.isEmpty() ? "(" + ai + ")" : "(" + ai + ") " + title;
    }

    /** Why the value cannot be, or null: length first, then each part's characters and rules from left to right. */
    @Nullable Refusal refuse(String value) {
        if (value.length() > most()) return length("Gs1TooLong", "too long", "at most " + most(), value);
        if (value.length() < least()) return length("Gs1TooShort", "too short", "at least " + least(), value);
        int at = 0;
        for (Component part : components) {
            if (at == value.length() && part.optional()) break;
            int end = Math.min(at + part.most(), value.length());
            if (end - at < part.least()) return length("Gs1TooShort", "cut short", "a part of " + part.least(), value);
            Refusal refusal = refuse(part, value.substring(at, end));
            if (refusal != null) return refusal;
            at = end;
        }
        return null;
    }

    private @Nullable Refusal refuse(Component part, String value) {
        int stranger = part.alphabet().firstStranger(value);
        if (stranger >= 0) {
            return Refusal.of(
                    "Gs1Character", "The value of " + name() + " holds a character that may not stand there. Scan again.",
                    "ai", ai, "character", "U+%04X".formatted((int) value.charAt(stranger)));
        }
        for (Check check : part.checks()) {
            if (!check.allows(value)) {
                return Refusal.of(check.code(), check.sentence() + " in " + name() + ". Scan again.", "ai", ai, "value", value);
            }
        }
        return null;
    }

    private Refusal length(String code, String what, String limit, String value) {
        return Refusal.of(
                code, "The value of " + name() + " is " + what + ": " + value.length() + " characters, it needs " + limit + ". Scan again.",
                "ai", ai, "length", value.length());
    }
}
