package org.onecounter.hub.stock.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.onecounter.domain.stock.Balance;
import org.onecounter.hub.platform.SqlArrays;
import org.onecounter.hub.stock.LedgerEntry;
import org.onecounter.hub.stock.PlaceStock;
import org.onecounter.hub.stock.Reservation;
import org.onecounter.hub.stock.StockChanges;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.hub.stock.StockRow;
import org.onecounter.hub.stock.StockStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stock in PostgreSQL: one statement per kind of change, over arrays. */
@Repository
class StockPostgres implements StockStore {

    private static final String MAKE =
            """
            insert into stock_balance (variant_id, location_id, on_hand)
            select v, l, 0 from unnest(?::uuid[], ?::uuid[]) as u(v, l) order by v, l
            on conflict do nothing
            """;
    private static final String LOCK =
            """
            select b.variant_id, b.location_id, b.on_hand, b.reserved, b.leased, b.buffer, b.version
              from stock_balance b join unnest(?::uuid[], ?::uuid[]) as u(v, l) on b.variant_id = u.v and b.location_id = u.l
             order by b.variant_id, b.location_id for update of b
            """;
    private static final String BALANCES =
            """
            update stock_balance b
               set on_hand = u.h, reserved = u.r, leased = u.s, version = u.n
              from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[]) as u(v, l, h, r, s, n)
             where b.variant_id = u.v and b.location_id = u.l
            """;
    private static final String PLACES =
            """
            insert into stock_place (variant_id, location_id, place, on_hand)
            select v, l, p, q from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[]) as u(v, l, p, q)
            on conflict (variant_id, location_id, place) do update set on_hand = stock_place.on_hand + excluded.on_hand
            """;
    private static final String ENTRIES =
            """
            insert into stock_ledger (variant_id, entry_id, location_id, place, quantity, reason, fact_id, order_id, at, actor, note)
            select v, e, l, p, q, r, f, o, a::timestamptz, w, n
              from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::uuid[], ?::uuid[], ?::text[],
                          ?::text[], ?::text[]) as u(v, e, l, p, q, r, f, o, a, w, n)
            """;
    private static final String RESERVE =
            """
            insert into reservation (variant_id, reservation_id, order_id, line, location_id, quantity, state, expires_at, fact_id)
            select v, i, o, n, l, q, s, x::timestamptz, f
              from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::uuid[])
                as u(v, i, o, n, l, q, s, x, f)
            """;
    private static final String MOVE =
            """
            update reservation r set state = u.s, expires_at = u.x::timestamptz
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) as u(v, i, s, x)
             where r.variant_id = u.v and r.reservation_id = u.i
            """;
    private static final String RESERVATION_COLUMNS =
            "select variant_id, reservation_id, order_id, line, location_id, quantity, state, expires_at, fact_id from reservation ";

    private final JdbcTemplate jdbc;
    private final Set<StockKey> made = ConcurrentHashMap.newKeySet();

    StockPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<StockKey, StockRow> lock(SortedSet<StockKey> keys) {
        Map<StockKey, StockRow> rows = HashMap.newHashMap(keys.size());
        if (keys.isEmpty()) {
            return rows;
        }
        List<StockKey> unseen = keys.stream().filter(key -> !made.contains(key)).toList();
        if (!unseen.isEmpty()) {
            jdbc.update(MAKE, variants(unseen), locations(unseen));
        }
        jdbc.query(
                LOCK,
                row -> {
                    StockRow found = stockRow(row);
                    rows.put(found.key(), found);
                },
                variants(keys),
                locations(keys));
        if (rows.size() < keys.size()) {
            made.removeAll(keys);
            throw new IllegalStateException("A stock balance vanished between making and locking it");
        }
        // A key is only remembered once a later batch has found it committed; a rolled-back insert is never remembered.
        rows.values().stream().filter(row -> row.version() > 1).map(StockRow::key).forEach(made::add);
        return rows;
    }

    @Override
    public List<StockKey> keysOf(Collection<UUID> variants) {
        return jdbc.query(
                "select variant_id, location_id from stock_balance where variant_id = any(?) order by variant_id, location_id",
                (row, i) -> key(row),
                SqlArrays.uuids(variants, v -> v));
    }

    @Override
    public List<Reservation> reservationsOf(Collection<UUID> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                RESERVATION_COLUMNS + "where order_id = any(?) order by variant_id, reservation_id",
                (row, i) -> reservation(row),
                SqlArrays.uuids(orders, o -> o));
    }

    @Override
    public List<Reservation> liveAt(Collection<StockKey> keys) {
        return jdbc.query(
                RESERVATION_COLUMNS
                        + """
                where (variant_id, location_id) in (select * from unnest(?::uuid[], ?::uuid[]))
                  and state in ('HELD', 'ALLOCATED') order by reservation_id
                """,
                (row, i) -> reservation(row),
                variants(keys),
                locations(keys));
    }

    @Override
    public List<PlaceStock> places(Collection<StockKey> keys) {
        return jdbc.query(
                """
                select variant_id, location_id, place, on_hand from stock_place
                 where (variant_id, location_id) in (select * from unnest(?::uuid[], ?::uuid[]))
                 order by variant_id, location_id, place
                """,
                (row, i) -> new PlaceStock(key(row), row.getString(3), row.getLong(4)),
                variants(keys),
                locations(keys));
    }

    @Override
    public List<UUID> ordersWithLapsedHolds(Instant now, int limit) {
        return jdbc.queryForList(
                "select distinct order_id from reservation where state = 'HELD' and expires_at < ? limit ?",
                UUID.class,
                Timestamp.from(now),
                limit);
    }

    @Override
    public void write(StockChanges changes) {
        writeBalances(changes.balances());
        writePlaces(changes.places());
        writeEntries(changes.entries());
        writeMade(changes.made());
        writeMoved(changes.moved());
    }

    private void writeBalances(List<StockRow> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(
                    BALANCES,
                    SqlArrays.uuids(rows, r -> r.key().variant()),
                    SqlArrays.uuids(rows, r -> r.key().location()),
                    SqlArrays.longs(rows, r -> r.balance().onHand()),
                    SqlArrays.longs(rows, r -> r.balance().reserved()),
                    SqlArrays.longs(rows, r -> r.balance().leased()),
                    SqlArrays.longs(rows, StockRow::version));
        }
    }

    private void writePlaces(List<PlaceStock> changes) {
        if (!changes.isEmpty()) {
            jdbc.update(
                    PLACES,
                    SqlArrays.uuids(changes, c -> c.key().variant()),
                    SqlArrays.uuids(changes, c -> c.key().location()),
                    SqlArrays.texts(changes, PlaceStock::place),
                    SqlArrays.longs(changes, PlaceStock::quantity));
        }
    }

    private void writeEntries(List<LedgerEntry> entries) {
        if (!entries.isEmpty()) {
            jdbc.update(
                    ENTRIES,
                    SqlArrays.uuids(entries, e -> e.key().variant()),
                    SqlArrays.uuids(entries, LedgerEntry::entry),
                    SqlArrays.uuids(entries, e -> e.key().location()),
                    SqlArrays.texts(entries, LedgerEntry::place),
                    SqlArrays.longs(entries, LedgerEntry::quantity),
                    SqlArrays.texts(entries, LedgerEntry::reason),
                    SqlArrays.uuids(entries, LedgerEntry::fact),
                    SqlArrays.uuids(entries, LedgerEntry::order),
                    SqlArrays.instants(entries, LedgerEntry::at),
                    SqlArrays.texts(entries, LedgerEntry::actor),
                    SqlArrays.texts(entries, LedgerEntry::note));
        }
    }

    private void writeMade(List<Reservation> made) {
        if (!made.isEmpty()) {
            jdbc.update(
                    RESERVE,
                    SqlArrays.uuids(made, r -> r.key().variant()),
                    SqlArrays.uuids(made, Reservation::id),
                    SqlArrays.uuids(made, Reservation::order),
                    SqlArrays.ints(made, Reservation::line),
                    SqlArrays.uuids(made, r -> r.key().location()),
                    SqlArrays.longs(made, Reservation::quantity),
                    SqlArrays.texts(made, r -> r.state().name()),
                    SqlArrays.instants(made, Reservation::expiresAt),
                    SqlArrays.uuids(made, Reservation::fact));
        }
    }

    private void writeMoved(List<Reservation> moved) {
        if (!moved.isEmpty()) {
            jdbc.update(
                    MOVE,
                    SqlArrays.uuids(moved, r -> r.key().variant()),
                    SqlArrays.uuids(moved, Reservation::id),
                    SqlArrays.texts(moved, r -> r.state().name()),
                    SqlArrays.instants(moved, Reservation::expiresAt));
        }
    }

    private static org.springframework.jdbc.core.SqlTypeValue variants(Collection<StockKey> keys) {
        return SqlArrays.uuids(keys, StockKey::variant);
    }

    private static org.springframework.jdbc.core.SqlTypeValue locations(Collection<StockKey> keys) {
        return SqlArrays.uuids(keys, StockKey::location);
    }

    private static StockKey key(ResultSet row) throws SQLException {
        return new StockKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    }

    private static StockRow stockRow(ResultSet row) throws SQLException {
        return new StockRow(
                key(row), new Balance(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)), row.getLong(7));
    }

    private static Reservation reservation(ResultSet row) throws SQLException {
        Timestamp expires = row.getTimestamp(8);
        return new Reservation(
                row.getObject(2, UUID.class),
                new StockKey(row.getObject(1, UUID.class), row.getObject(5, UUID.class)),
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getLong(6),
                Reservation.State.valueOf(row.getString(7)),
                expires == null ? null : expires.toInstant(),
                row.getObject(9, UUID.class));
    }
}
