package org.onecounter.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why something a person asked for was not done: a code for programs (a noun, {@code OutOfStock}), a sentence for people
 * and the figures the sentence speaks of, in the order they were given.
 */
public record Refusal(String code, String sentence, Map<String, String> figures) {

    public Refusal {
        // not Map.copyOf: its order changes from one process to the next, and refusals are shown and encoded
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** A refusal with figures given as name, value, name, value. */
    public static Refusal of(String code, String sentence, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) throw new IllegalArgumentException("a figure without a value");
        var figures = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            figures.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new Refusal(code, sentence, figures);
    }
}
