package org.onecounter.hub.views.internal;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sold in a stretch of time, in the coarsest pieces that still answer every figure of the front page. */
@Repository
class SalesPostgres {
    private static final String PIECES =
            """
            select o.channel, o.location_id, o.currency,
                   extract(hour from o.placed_at at time zone :zone)::int as hour,
                   count(*) filter (where o.kind = 'SALE') as orders,
                   sum(case o.kind when 'RETURN' then -o.total else o.total end)::bigint as total
              from orders o
             where o.placed_at >= :from and o.placed_at < :until
               and o.channel <> 'IMPORTED' and o.state <> 'CANCELLED'
               and (cast(:location as uuid) is null or o.location_id = cast(:location as uuid))
             group by 1, 2, 3, 4
            """;

    private final JdbcClient jdbc;

    SalesPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sales less returns of one channel, location, currency and hour of the day. */
    record Piece(
            String channel, @Nullable UUID location, String currency, int hour, long orders, long total) {}

    List<Piece> between(Instant from, Instant until, ZoneId zone, @Nullable UUID location) {
        return jdbc.sql(PIECES)
                .param("zone", zone.getId())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("location", location, Types.OTHER)
                .query((row, at) -> new Piece(
                        row.getString("channel"),
                        row.getObject("location_id", UUID.class),
                        row.getString("currency"),
                        row.getInt("hour"),
                        row.getLong("orders"),
                        row.getLong("total")))
                .list();
    }
}
