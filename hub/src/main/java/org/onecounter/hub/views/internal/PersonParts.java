package org.onecounter.hub.views.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The address of an order, from the part of it that may be erased. */
@Repository
class PersonParts {
    private static final List<String> LINES =
            List.of("name", "company", "line1", "address1", "street", "line2", "address2", "city", "town", "county", "postcode", "country");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PersonParts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Its lines, or null when there is none or it was erased. */
    @Nullable List<String> addressOf(UUID order) {
        return jdbc.sql("select part from person_part where order_id = ? and erased_at is null and part is not null limit 1")
                .param(order)
                .query(byte[].class)
                .optional()
                .map(this::lines)
                .orElse(null);
    }

    private @Nullable List<String> lines(byte[] part) {
        try {
            JsonNode whole = json.readTree(new String(part, StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>();
            for (String name : LINES) {
                String line = whole.path(name).asString("").strip();
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
            return lines.isEmpty() ? null : lines;
        } catch (JacksonException e) {
            return null; // not an address; nothing to show is better than bytes
        }
    }
}
