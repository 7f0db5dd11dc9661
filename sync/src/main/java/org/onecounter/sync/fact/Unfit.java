package org.onecounter.sync.fact;

import java.util.Map;
import org.onecounter.domain.Refusal;

/** Ends the reading of a record that cannot be taken; never leaves this room. */
final class Unfit extends RuntimeException {
    private final transient Refusal refusal;

    Unfit(String code, String sentence, String field) {
        super(sentence, null, false, false); // no stack: a refusal is an answer, not a fault
        this.refusal = new Refusal(code, sentence, field.isEmpty() ? Map.of() : Map.of("field", field));
    }

    Refusal refusal() {
        return refusal;
    }
}
