package org.onecounter.hub.views.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.flows.TillFigures;
import org.onecounter.hub.prices.RuleBundles;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.port.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of tills beside what they say of themselves: their newest record, their epochs, their sales today. */
@Repository
class TillFiguresPostgres implements TillFigures {
    private static final String FIGURES =
            """
            select t.till_id, t.bundle, h.epoch, h.last_seq, h.last_hash, h.last_at,
                   (select count(*) from till_head e where e.till_id = t.till_id) as epochs,
                   (select count(*) from orders o
                     where o.till_id = t.till_id and o.kind = 'SALE' and o.placed_at >= :from and o.placed_at < :until) as sales
              from till t
              left join lateral (
                   select epoch, last_seq, last_hash, last_at
                     from till_head x where x.till_id = t.till_id
                    order by last_at desc nulls last limit 1) h on true
             where t.till_id in (:tills)
            """;

    private final JdbcClient jdbc;
    private final RuleBundles bundles;
    private final ShopPostgres shop;
    private final Clock clock;

    TillFiguresPostgres(JdbcClient jdbc, RuleBundles bundles, ShopPostgres shop, Clock clock) {
        this.jdbc = jdbc;
        this.bundles = bundles;
        this.shop = shop;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Figure> of(Collection<UUID> tills) {
        Map<UUID, Figure> figures = new HashMap<>();
        if (!tills.isEmpty()) {
            Day day = Day.of(clock.now(), shop.zone());
            byte[] current = Hashes.unhex(bundles.current().root().hex());
            jdbc.sql(FIGURES)
                    .param("from", OrderListPostgres.utc(day.start()))
                    .param("until", OrderListPostgres.utc(day.end()))
                    .param("tills", tills)
                    .query(row -> {
                        figures.put(row.getObject("till_id", UUID.class), figure(row, current));
                    });
        }
        return figures;
    }

    private static Figure figure(ResultSet row, byte[] current) throws SQLException {
        byte[] bundle = row.getBytes("bundle");
        Boolean newest = bundle == null ? null : Arrays.equals(bundle, current);
        return new Figure(head(row), row.getInt("epochs"), row.getLong("sales"), newest);
    }

    private static @Nullable Head head(ResultSet row) throws SQLException {
        UUID epoch = row.getObject("epoch", UUID.class);
        if (epoch == null) {
            return null;
        }
        return new Head(
                epoch,
                row.getLong("last_seq"),
                Hashes.hex(row.getBytes("last_hash")),
                OrderPartsPostgres.instant(row.getObject("last_at", OffsetDateTime.class)));
    }
}
