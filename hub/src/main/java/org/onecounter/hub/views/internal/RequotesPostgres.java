package org.onecounter.hub.views.internal;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.requote.Requotes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the second pricing of every receipt came out (I-13). */
@Repository
class RequotesPostgres {
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Requotes requotes;

    /** Receipts checked so far, events not looked at yet, and the differences, newest first. */
    record Requoted(long checked, long waiting, long differences, List<Difference> rows) {}

    record Difference(UUID orderId, String number, String text, Instant at) {}

    RequotesPostgres(JdbcClient jdbc, Requotes requotes) {
        this.jdbc = jdbc;
        this.requotes = requotes;
    }

    Requoted now(@Nullable UUID location) {
        Requotes.Count count = requotes.count();
        return new Requoted(count.checked(), waiting(), count.differing(), rows(location));
    }

    private long waiting() {
        return jdbc.sql("""
                        select count(*)
                          from feed_event e join feed_consumer c on c.epoch = e.epoch and e.position > c.position
                         where c.consumer = 'requote' and e.kind = 'OrderPlaced'
                        """).query(Long.class).single();
    }

    private List<Difference> rows(@Nullable UUID location) {
        return jdbc.sql("""
                        select d.order_id, o.number, d.text, d.at
                          from requote_difference d join orders o using (order_id)
                         where cast(:location as uuid) is null or o.location_id = cast(:location as uuid)
                         order by d.at desc
                         limit :most
                        """)
                .param("location", location, Types.OTHER)
                .param("most", SHOWN)
                .query((row, at) -> new Difference(
                        row.getObject("order_id", UUID.class),
                        row.getString("number"),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
