package org.onecounter.hub.catalog.internal;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists of texts as they lie in a JSON column. */
final class JsonLists {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private JsonLists() {}

    static List<String> read(String json) {
        return json.equals("[]") ? List.of() : JSON.readValue(json, TEXTS);
    }
}
