package org.onecounter.hub.views.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cases, with the things they speak of by name. */
@Repository
class CaseRows {
    private static final String FROM =
            """
            select c.case_id, c.kind, c.subject, c.sentence, c.figures, c.order_id, c.opened_at, c.closed_at, c.closed_by, c.resolution
              from open_case c
             where true""";
    private static final String HERE =
            """
            (c.figures ->> 'location' = ?::text
             or exists (select 1 from orders o where o.order_id = c.order_id and o.location_id = ?)
             or exists (select 1 from till t where t.till_id::text = c.subject and t.location_id = ?))""";
    private static final TypeReference<Map<String, String>> FIGURES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ActorNames actors;
    private final CaseSubjects subjects;

    /** One figure a case rests on. */
    record Figure(String name, String value) {}

    record OrderName(UUID id, String number) {}

    record VariantName(UUID id, UUID itemId, String title, String sku) {}

    record TillName(UUID id, String code) {}

    record CaseRow(
            UUID id,
            String kind,
            String kindName,
            String sentence,
            String advice,
            List<Figure> figures,
            List<OrderName> orders,
            @Nullable VariantName variant,
            @Nullable TillName till,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String resolution) {}

    /** A case as it is stored. */
    record Raw(
            UUID id,
            String kind,
            String subject,
            String sentence,
            Map<String, String> figures,
            @Nullable UUID order,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String resolution) {}

    CaseRows(JdbcClient jdbc, JsonMapper json, ActorNames actors, CaseSubjects subjects) {
        this.jdbc = jdbc;
        this.json = json;
        this.actors = actors;
        this.subjects = subjects;
    }

    /** How many wait for a person. */
    long open(@Nullable UUID location) {
        Where where = new Where().and("c.closed_at is null");
        if (location != null) {
            where.and(HERE, location, location, location);
        }
        return jdbc.sql("select count(*) from open_case c where true" + where.text())
                .params(where.params())
                .query(Long.class)
                .single();
    }

    /** Newest first; closed ones by when they were decided. */
    Rows<CaseRow> list(boolean closed, @Nullable UUID location, @Nullable String after, int size) {
        String by = closed ? "c.closed_at" : "c.opened_at";
        Where where = new Where().and(closed ? "c.closed_at is not null" : "c.closed_at is null");
        if (location != null) {
            where.and(HERE, location, location, location);
        }
        List<String> keys = Cursors.keys(after, 2);
        if (keys != null) {
            where.and("(" + by + ", c.case_id) < (?, ?)", Cursors.instant(keys.get(0)), Cursors.id(keys.get(1)));
        }
        List<Raw> found = jdbc.sql(FROM + where.text() + "\n order by " + by + " desc, c.case_id desc limit ?")
                .params(where.params(size + 1))
                .query(this::raw)
                .list();
        Rows<Raw> page = Rows.of(found, size, row -> Cursors.of(closed ? String.valueOf(row.closedAt()) : row.openedAt(), row.id()));
        return new Rows<>(named(page.rows()), page.next());
    }

    /** Open cases that name the order: opened by its own fact, or because a promise to it was broken. */
    List<CaseRow> openOf(UUID order) {
        Where where = new Where()
                .and("c.closed_at is null")
                .and("(c.order_id = ? or ?::text = any (string_to_array(c.figures ->> 'orders', ' ')))", order, order);
        return named(jdbc.sql(FROM + where.text() + "\n order by c.opened_at desc limit 20")
                .params(where.params())
                .query(this::raw)
                .list());
    }

    private List<CaseRow> named(List<Raw> rows) {
        return subjects.name(rows, actors.names());
    }

    private Raw raw(ResultSet row, int at) throws SQLException {
        return new Raw(
                row.getObject("case_id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("sentence"),
                json.readValue(row.getString("figures"), FIGURES),
                row.getObject("order_id", UUID.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                OrderPartsPostgres.instant(row.getObject("closed_at", OffsetDateTime.class)),
                row.getString("closed_by"),
                row.getString("resolution"));
    }
}
