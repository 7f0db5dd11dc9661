package org.onecounter.sync.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the hub says to a fact, after its commit.
 *
 * @param code the refusal's or the case's name, absent when all is well
 * @param sentence the same for people
 */
public record FactAnswer(UUID id, Outcome outcome, @Nullable String code, @Nullable String sentence) {

    /** How it went. */
    public enum Outcome {
        /** Kept, and all of it fits. */
        ACCEPTED,
        /** Not kept as a fact; nothing changed. Never said of a sale whose goods have left the shop (I-21). */
        REFUSED,
        /** Kept, with a case for a person. */
        CASE,
        /** Known already: nothing changed; code and sentence are those of the first answer. */
        REPEAT
    }
}
