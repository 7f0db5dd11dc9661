package org.onecounter.hub.feed.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.feed.Cursor;
import org.onecounter.hub.feed.FeedConsumers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cursors of workers, one row each. */
@Repository
class FeedConsumersPostgres implements FeedConsumers {

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.shared();

    FeedConsumersPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable Cursor cursor(String consumer) {
        List<Cursor> found = jdbc.query(
                "select epoch, position from feed_consumer where consumer = ?",
                (row, i) -> new Cursor(row.getObject(1, UUID.class), row.getLong(2)),
                consumer);
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public void advance(String consumer, Cursor cursor, Map<String, Long> figures) {
        jdbc.update(
                """
                insert into feed_consumer (consumer, epoch, position, figures) values (?, ?, ?, ?::jsonb)
                on conflict (consumer) do update
                  set epoch = excluded.epoch, position = excluded.position, figures = excluded.figures
                """,
                consumer,
                cursor.epoch(),
                cursor.position(),
                json.writeValueAsString(figures));
    }

    @Override
    public Map<String, Long> figures(String consumer) {
        List<String> found =
                jdbc.queryForList("select figures::text from feed_consumer where consumer = ?", String.class, consumer);
        Map<String, Long> figures = new LinkedHashMap<>();
        if (!found.isEmpty()) {
            JsonNode node = json.readTree(found.getFirst());
            node.properties().forEach(e -> figures.put(e.getKey(), e.getValue().asLong()));
        }
        return figures;
    }
}
