package org.onecounter.hub.views.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stock ledger of one variant at one location, its balance, and the reservations that live. */
@Repository
class LedgerPostgres {
    private final JdbcClient jdbc;

    LedgerPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            UUID id,
            Instant at,
            String place,
            long quantity,
            String reason,
            String actor,
            @Nullable String note,
            UUID fact,
            @Nullable UUID order,
            @Nullable String number) {}

    /** How many lines a place has and what they sum to. */
    record PlaceSum(String place, long lines, long sum) {}

    record PlaceStock(String place, long onHand) {}

    record Held(UUID order, @Nullable String number, long quantity, String state, @Nullable Instant expiresAt) {}

    StockListPostgres.@Nullable BalanceRow balance(UUID variant, UUID location) {
        return jdbc.sql("""
                        select on_hand, reserved, leased, buffer from stock_balance where variant_id = ? and location_id = ?
                        """)
                .params(variant, location)
                .query((row, at) -> new StockListPostgres.BalanceRow(
                        variant, location, row.getLong("on_hand"), row.getLong("reserved"), row.getLong("leased"), row.getLong("buffer")))
                .optional()
                .orElse(null);
    }

    List<PlaceStock> places(UUID variant, UUID location) {
        return jdbc.sql("select place, on_hand from stock_place where variant_id = ? and location_id = ?")
                .params(variant, location)
                .query((row, at) -> new PlaceStock(row.getString("place"), row.getLong("on_hand")))
                .list();
    }

    /** Every line, by place: what the figures are checked against (I-1). */
    List<PlaceSum> sums(UUID variant, UUID location) {
        return jdbc.sql("""
                        select place, count(*) as lines, sum(quantity)::bigint as sum
                          from stock_ledger where variant_id = ? and location_id = ?
                         group by place
                        """)
                .params(variant, location)
                .query((row, at) -> new PlaceSum(row.getString("place"), row.getLong("lines"), row.getLong("sum")))
                .list();
    }

    /** Lines in the order the books took them, newest first, before the line of {@code after}. */
    List<Line> lines(UUID variant, UUID location, @Nullable UUID after, int size) {
        Where where = new Where().and("e.variant_id = ?", variant).and("e.location_id = ?", location);
        if (after != null) {
            where.and("e.entry_id < ?", after);
        }
        return jdbc.sql("""
                        select e.entry_id, e.at, e.place, e.quantity, e.reason, e.actor, e.note, e.fact_id, e.order_id, o.number
                          from stock_ledger e left join orders o on o.order_id = e.order_id
                         where true""" + where.text() + "\n order by e.entry_id desc\n limit ?")
                .params(where.params(size))
                .query((row, at) -> new Line(
                        row.getObject("entry_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("place"),
                        row.getLong("quantity"),
                        row.getString("reason"),
                        row.getString("actor"),
                        row.getString("note"),
                        row.getObject("fact_id", UUID.class),
                        row.getObject("order_id", UUID.class),
                        row.getString("number")))
                .list();
    }

    /** What the lines up to and with this one sum to. */
    long sumUpTo(UUID variant, UUID location, UUID entry) {
        return jdbc.sql("""
                        select coalesce(sum(quantity), 0)::bigint
                          from stock_ledger where variant_id = ? and location_id = ? and entry_id <= ?
                        """)
                .params(variant, location, entry)
                .query(Long.class)
                .single();
    }

    List<Held> reservations(UUID variant, UUID location) {
        return jdbc.sql("""
                        select r.order_id, o.number, r.quantity, r.state, r.expires_at
                          from reservation r left join orders o on o.order_id = r.order_id
                         where r.variant_id = ? and r.location_id = ? and r.state in ('HELD', 'ALLOCATED')
                         order by r.reservation_id
                        """)
                .params(variant, location)
                .query((row, at) -> new Held(
                        row.getObject("order_id", UUID.class),
                        row.getString("number"),
                        row.getLong("quantity"),
                        row.getString("state"),
                        OrderPartsPostgres.instant(row.getObject("expires_at", OffsetDateTime.class))))
                .list();
    }
}
