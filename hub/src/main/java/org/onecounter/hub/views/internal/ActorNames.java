package org.onecounter.hub.views.internal;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names for the actors that facts and changes carry. */
@Component
class ActorNames {
    private final JdbcClient jdbc;

    ActorNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names as they are now; take it once per request. */
    Names names() {
        Map<String, String> people = new HashMap<>();
        jdbc.sql("select staff_id::text, name from staff").query(row -> {
            people.put(row.getString(1), row.getString(2));
        });
        return new Names(people);
    }

    /** Who is meant by an actor's text. */
    record Names(Map<String, String> people) {

        String of(String actor) {
            int colon = actor.indexOf(':');
            String id = actor.substring(colon + 1);
            String person = people.get(id);
            if (person != null) {
                return person;
            }
            return switch (colon < 0 ? actor : actor.substring(0, colon)) {
                case "web" -> "Web shop";
                case "hub" -> "The hub";
                case "import" -> colon < 0 ? "Import" : "Import " + id;
                case "token" -> "Program " + id;
                case "staff" -> "Someone who left";
                default -> actor;
            };
        }
    }
}
