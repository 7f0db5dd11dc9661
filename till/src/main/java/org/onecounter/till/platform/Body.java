package org.onecounter.till.platform;

import java.util.Optional;
import org.onecounter.domain.text.TypedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The fields a screen sent with an act. Only what is asked for by name is ever read, so a sent price or role has no effect (attack 7). */
public final class Body {

    private static final int LONGEST = 4000;
    private final JsonNode fields;

    private Body(JsonNode fields) {
        this.fields = fields;
    }

    /** Reads one JSON object; refuses everything else with `BadRequest`. */
    public static Body read(byte[] bytes) {
        try {
            JsonNode node = Json.MAPPER.readTree(bytes);
            if (node.isObject()) {
                return new Body(node);
            }
        } catch (JacksonException e) {
            // the text is not repeated: it may hold a PIN
        }
        throw new Problem(400, "BadRequest", "The request is not one JSON object.");
    }

    public Optional<String> text(String field) {
        JsonNode node = fields.get(field);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isString() || node.stringValue().length() > LONGEST || !TypedText.isWellFormed(node.stringValue())) {
            throw new Problem(400, "BadRequest", "The field " + field + " must be a text of at most " + LONGEST + " characters.");
        }
        return Optional.of(node.stringValue());
    }

    public String requiredText(String field) {
        return text(field).orElseThrow(() -> new Problem(400, "BadRequest", "The field " + field + " is missing."));
    }

    public int requiredInt(String field) {
        JsonNode node = fields.get(field);
        if (node == null || !node.isInt()) {
            throw new Problem(400, "BadRequest", "The field " + field + " must be a whole number.");
        }
        return node.intValue();
    }

    public boolean isTrue(String field) {
        JsonNode node = fields.get(field);
        return node != null && node.isBoolean() && node.booleanValue();
    }
}
