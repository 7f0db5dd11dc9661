package org.onecounter.hub.orders.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.hub.orders.WebDrafts;
import org.onecounter.sync.fact.Decoded;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.FactJson;
import org.onecounter.sync.fact.WebOrderPlaced;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Drafts in PostgreSQL. */
@Repository
class WebDraftsPostgres implements WebDrafts {
    private static final String KEEP =
            """
            insert into web_draft (order_id, record, outcome, expires_at, created_at) values (?, ?, 'WAITING', ?, ?)
                on conflict (order_id) do nothing
            """;

    private final JdbcTemplate jdbc;

    WebDraftsPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(UUID order, byte[] record, Instant expires, Instant now) {
        jdbc.update(KEEP, order, record, Timestamp.from(expires), Timestamp.from(now));
    }

    @Override
    public void end(UUID order, Outcome outcome) {
        jdbc.update("update web_draft set outcome = ? where order_id = ?", outcome.name(), order);
    }

    @Override
    public Optional<Draft> find(UUID order) {
        return jdbc
                .query(
                        "select record, outcome, expires_at from web_draft where order_id = ?",
                        (row, i) -> draft(row.getBytes(1), row.getString(2), row.getTimestamp(3).toInstant()),
                        order)
                .stream()
                .findFirst();
    }

    private static Draft draft(byte[] record, String outcome, Instant expires) {
        if (FactJson.decode(record) instanceof Decoded.Read(Envelope envelope)
                && envelope.body() instanceof WebOrderPlaced order) {
            return new Draft(envelope, order, Outcome.valueOf(outcome), expires);
        }
        throw new IllegalStateException("a draft that is no web order");
    }
}
