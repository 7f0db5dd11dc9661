package org.onecounter.hub.outbox.internal;

import java.sql.Timestamp;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.hub.outbox.OutboxEvent;
import org.onecounter.hub.outbox.OutboxSignal;
import org.onecounter.hub.platform.SqlArrays;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox in PostgreSQL: one statement per list. */
@Repository
class OutboxPostgres implements Outbox, OutboxSignal {

    private static final String APPEND =
            """
            insert into outbox (outbox_id, topic, object_id, object_version, kind, body, created_at)
            select i, t, o, v, k, b, ? from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[])
              as u(i, t, o, v, k, b)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Ids ids;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    OutboxPostgres(JdbcTemplate jdbc, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void append(List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.update(
                APPEND,
                Timestamp.from(clock.now()),
                SqlArrays.uuids(events, e -> ids.next()),
                SqlArrays.texts(events, OutboxEvent::topic),
                SqlArrays.uuids(events, OutboxEvent::objectId),
                SqlArrays.longs(events, OutboxEvent::objectVersion),
                SqlArrays.texts(events, OutboxEvent::kind),
                SqlArrays.texts(events, OutboxEvent::body));
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    committed();
                }
            });
        }
    }

    @Override
    public void committed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void onCommit(Runnable listener) {
        listeners.add(listener);
    }
}
