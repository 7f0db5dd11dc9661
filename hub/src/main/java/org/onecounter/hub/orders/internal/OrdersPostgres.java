package org.onecounter.hub.orders.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.onecounter.hub.orders.LockedOrder;
import org.onecounter.hub.orders.OrderEvent;
import org.onecounter.hub.orders.OrderLineRow;
import org.onecounter.hub.orders.OrderRow;
import org.onecounter.hub.orders.OrderStore;
import org.onecounter.hub.platform.SqlArrays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Orders in PostgreSQL: one statement per kind of change, over arrays. */
@Repository
class OrdersPostgres implements OrderStore {

    private static final String LOCK =
            """
            select order_id, channel, number, state, location_id, total, currency, version
              from orders where order_id = any(?) order by order_id for update
            """;
    private static final String APPEND =
            """
            insert into orders (order_id, channel, kind, number, fact_id, location_id, till_id, placed_at, business_date, currency,
                                net, tax, total, state, delivery, country, bundle, original_id, actor)
            select i, c, k, n, f, l, t, a::timestamptz, d::date, m, x, y, z, s, e, r, b, o, w
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                          ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::uuid[], ?::text[])
                as u(i, c, k, n, f, l, t, a, d, m, x, y, z, s, e, r, b, o, w)
            """;
    private static final String NUMBERS =
            "insert into order_number (number, order_id) select n, o from unnest(?::text[], ?::uuid[]) as u(n, o) on conflict do nothing";
    private static final String LINES =
            """
            insert into order_line (order_id, line, variant_id, sku, title, quantity, scale, unit_amount, unit_extra, discount,
                                    net, tax, gross, tax_class, rate_ppm, location_id, original_line)
            select o, i, v, s, t, q, c, p, e, d, n, x, g, k, r, l, b
              from unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::bigint[], ?::int[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::int[], ?::uuid[], ?::int[])
                as u(o, i, v, s, t, q, c, p, e, d, n, x, g, k, r, l, b)
            """;
    private static final String LINE_COLUMNS =
            """
            select l.order_id, l.line, l.variant_id, l.sku, l.title, l.quantity, l.scale, l.unit_amount, l.unit_extra, l.discount,
                   l.net, l.tax, l.gross, l.tax_class, l.rate_ppm, l.location_id, l.original_line
            """;
    private static final String MOVE =
            """
            update orders o set state = u.s, version = u.v
              from unnest(?::uuid[], ?::text[], ?::bigint[]) as u(i, s, v) where o.order_id = u.i
            """;
    private static final String TELL =
            """
            insert into order_event (order_id, event_id, at, kind, actor, text)
            select o, e, a::timestamptz, k, w, t from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
              as u(o, e, a, k, w, t)
            """;

    private final JdbcTemplate jdbc;

    OrdersPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, LockedOrder> lock(Collection<UUID> orders) {
        Map<UUID, LockedOrder> found = new HashMap<>();
        if (!orders.isEmpty()) {
            jdbc.query(
                    LOCK,
                    row -> {
                        LockedOrder order = lockedOrder(row);
                        found.put(order.id(), order);
                    },
                    SqlArrays.uuids(orders, o -> o));
        }
        return found;
    }

    @Override
    public Set<String> numbersTaken(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.queryForList(
                        "select number from order_number where number = any(?)",
                        String.class,
                        SqlArrays.texts(numbers, n -> n)));
    }

    @Override
    public List<OrderLineRow> lines(Collection<UUID> orders) {
        return jdbc.query(
                LINE_COLUMNS + " from order_line l where l.order_id = any(?) order by l.order_id, l.line",
                (row, i) -> line(row),
                SqlArrays.uuids(orders, o -> o));
    }

    @Override
    public List<ReturnedUnits> returned(Collection<UUID> originals) {
        return jdbc.query(
                """
                select o.original_id, l.original_line, l.quantity
                  from orders o join order_line l on l.order_id = o.order_id where o.original_id = any(?)
                """,
                (row, i) -> new ReturnedUnits(row.getObject(1, UUID.class), row.getInt(2), row.getLong(3)),
                SqlArrays.uuids(originals, o -> o));
    }

    @Override
    public void append(List<OrderRow> orders, List<OrderLineRow> lines) {
        if (orders.isEmpty()) {
            return;
        }
        jdbc.update(
                APPEND,
                SqlArrays.uuids(orders, OrderRow::id),
                SqlArrays.texts(orders, OrderRow::channel),
                SqlArrays.texts(orders, OrderRow::kind),
                SqlArrays.texts(orders, OrderRow::number),
                SqlArrays.uuids(orders, OrderRow::fact),
                SqlArrays.uuids(orders, OrderRow::location),
                SqlArrays.uuids(orders, OrderRow::till),
                SqlArrays.instants(orders, OrderRow::placedAt),
                SqlArrays.texts(orders, o -> o.businessDate().toString()),
                SqlArrays.texts(orders, OrderRow::currency),
                SqlArrays.longs(orders, OrderRow::net),
                SqlArrays.longs(orders, OrderRow::tax),
                SqlArrays.longs(orders, OrderRow::total),
                SqlArrays.texts(orders, OrderRow::state),
                SqlArrays.texts(orders, OrderRow::delivery),
                SqlArrays.texts(orders, OrderRow::country),
                SqlArrays.bytes(orders, OrderRow::bundle),
                SqlArrays.uuids(orders, OrderRow::original),
                SqlArrays.texts(orders, OrderRow::actor));
        jdbc.update(NUMBERS, SqlArrays.texts(orders, OrderRow::number), SqlArrays.uuids(orders, OrderRow::id));
        jdbc.update(
                LINES,
                SqlArrays.uuids(lines, OrderLineRow::order),
                SqlArrays.ints(lines, OrderLineRow::line),
                SqlArrays.uuids(lines, OrderLineRow::variant),
                SqlArrays.texts(lines, OrderLineRow::sku),
                SqlArrays.texts(lines, OrderLineRow::title),
                SqlArrays.longs(lines, OrderLineRow::quantity),
                SqlArrays.ints(lines, OrderLineRow::scale),
                SqlArrays.longs(lines, OrderLineRow::unitAmount),
                SqlArrays.ints(lines, OrderLineRow::unitExtra),
                SqlArrays.longs(lines, OrderLineRow::discount),
                SqlArrays.longs(lines, OrderLineRow::net),
                SqlArrays.longs(lines, OrderLineRow::tax),
                SqlArrays.longs(lines, OrderLineRow::gross),
                SqlArrays.texts(lines, OrderLineRow::taxClass),
                SqlArrays.ints(lines, OrderLineRow::ratePpm),
                SqlArrays.uuids(lines, OrderLineRow::location),
                SqlArrays.ints(lines, OrderLineRow::originalLine));
    }

    @Override
    public void move(List<LockedOrder> moved) {
        if (!moved.isEmpty()) {
            jdbc.update(
                    MOVE,
                    SqlArrays.uuids(moved, LockedOrder::id),
                    SqlArrays.texts(moved, LockedOrder::state),
                    SqlArrays.longs(moved, LockedOrder::version));
        }
    }

    @Override
    public void tell(List<OrderEvent> events) {
        if (!events.isEmpty()) {
            jdbc.update(
                    TELL,
                    SqlArrays.uuids(events, OrderEvent::order),
                    SqlArrays.uuids(events, OrderEvent::id),
                    SqlArrays.instants(events, OrderEvent::at),
                    SqlArrays.texts(events, OrderEvent::kind),
                    SqlArrays.texts(events, OrderEvent::actor),
                    SqlArrays.texts(events, OrderEvent::text));
        }
    }

    private static LockedOrder lockedOrder(ResultSet row) throws SQLException {
        return new LockedOrder(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getLong(6),
                row.getString(7),
                row.getLong(8));
    }

    private static OrderLineRow line(ResultSet row) throws SQLException {
        return new OrderLineRow(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getInt(7),
                row.getLong(8),
                row.getInt(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13),
                row.getString(14),
                row.getInt(15),
                row.getObject(16, UUID.class),
                row.getObject(17, Integer.class));
    }
}
