package org.onecounter.hub.views.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was changed about an item, field by field, with what stood there before. */
@Repository
class ItemChangesPostgres {
    private static final int SHOWN = 50;
    private static final int LONGEST = 280;
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    private record Change(Instant at, String actor, String what, Map<String, String> before, Map<String, String> after) {}

    ItemChangesPostgres(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Event> of(UUID item, ActorNames.Names names) {
        List<Change> changes = jdbc.sql("""
                        select at, actor, what, before, after
                          from catalog_change
                         where item_id = ?
                         order by at desc, change_id desc
                         limit ?
                        """)
                .params(item, SHOWN)
                .query((row, at) -> new Change(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("what"),
                        fields(row.getString("before")),
                        fields(row.getString("after"))))
                .list();
        List<Event> events = new ArrayList<>();
        changes.forEach(change -> add(events, change, names.of(change.actor())));
        return events;
    }

    private static void add(List<Event> events, Change change, String who) {
        switch (change.what()) {
            case "made" -> events.add(Event.of(change.at(), "MADE", who, "Came into the catalogue"));
            case "written" -> events.add(Event.of(change.at(), "WRITTEN", who, "Written again by an import"));
            default -> change.after().forEach((field, after) -> events.add(new Event(
                    change.at(), "EDITED", who, Words.spoken(field) + " changed",
                    cut(change.before().getOrDefault(field, "")), cut(after))));
        }
    }

    private Map<String, String> fields(@Nullable String stored) {
        return stored == null ? Map.of() : json.readValue(stored, FIELDS);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())))) + "…";
    }
}
