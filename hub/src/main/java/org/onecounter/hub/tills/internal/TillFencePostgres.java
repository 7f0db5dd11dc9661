package org.onecounter.hub.tills.internal;

import java.util.List;
import java.util.UUID;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.hub.outbox.OutboxEvent;
import org.onecounter.hub.platform.SqlArrays;
import org.onecounter.hub.tills.TillFence;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Fences tills in PostgreSQL and tells the screens. */
@Repository
class TillFencePostgres implements TillFence {

    private final JdbcTemplate jdbc;
    private final Outbox outbox;

    TillFencePostgres(JdbcTemplate jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public void fence(List<UUID> tills) {
        if (!tills.isEmpty()) {
            jdbc.update(
                    "update till set state = 'FENCED', version = version + 1 where till_id = any(?) and state = 'ENROLLED'",
                    SqlArrays.uuids(tills, t -> t));
            outbox.append(tills.stream()
                    .map(t -> new OutboxEvent("till", t, 0, "TillChanged", "{\"tillId\":\"" + t + "\",\"state\":\"FENCED\"}"))
                    .toList());
        }
    }
}
