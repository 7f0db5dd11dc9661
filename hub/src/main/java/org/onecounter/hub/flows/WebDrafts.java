package org.onecounter.hub.flows;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.sync.fact.Decoded;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.FactJson;
import org.onecounter.sync.fact.WebOrderPlaced;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders whose bank did not answer in time, kept so that a late yes, even after a restart, finds what to place. */
@Repository
public class WebDrafts {
    private final JdbcClient jdbc;

    WebDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A draft: the record as it would be placed, and what became of it.
     *
     * @param outcome WAITING, PLACED, DECLINED or VOIDED
     * @param expires until when its units are kept
     */
    public record Draft(Envelope envelope, WebOrderPlaced order, String outcome, Instant expires) {}

    void keep(UUID order, byte[] record, Instant expires, Instant now) {
        jdbc.sql("insert into web_draft (order_id, record, outcome, expires_at, created_at) values (?, ?, 'WAITING', ?, ?)"
                        + " on conflict (order_id) do nothing")
                .params(order, record, Timestamp.from(expires), Timestamp.from(now))
                .update();
    }

    void end(UUID order, String outcome) {
        jdbc.sql("update web_draft set outcome = ? where order_id = ?").params(outcome, order).update();
    }

    /** The draft of an order, if its bank kept silent. */
    public Optional<Draft> find(UUID order) {
        return jdbc.sql("select record, outcome, expires_at from web_draft where order_id = ?")
                .param(order)
                .query((row, i) -> draft(row.getBytes(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    private static Draft draft(byte[] record, String outcome, Instant expires) {
        if (FactJson.decode(record) instanceof Decoded.Read(Envelope envelope)
                && envelope.body() instanceof WebOrderPlaced order) {
            return new Draft(envelope, order, outcome, expires);
        }
        throw new IllegalStateException("a draft that is no web order");
    }
}
