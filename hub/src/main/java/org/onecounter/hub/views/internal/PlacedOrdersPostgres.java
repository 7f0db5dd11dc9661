package org.onecounter.hub.views.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.hub.platform.SqlArrays;
import org.onecounter.hub.views.PlacedOrder;
import org.onecounter.hub.views.PlacedOrders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Placed orders from PostgreSQL: two statements, however many are asked for. */
@Repository
class PlacedOrdersPostgres implements PlacedOrders {
    private static final String LINES =
            """
            select order_id, variant_id, sku, title, quantity, scale, unit_amount, unit_extra, tax, gross, rate_ppm
              from order_line where order_id = any(?) order by order_id, line
            """;
    private static final String HEADS =
            """
            select o.order_id, o.number, o.channel, o.state, o.placed_at, o.currency, o.total, o.country, p.state,
                   person.part,
                   (select max(at) from order_event e where e.order_id = o.order_id and e.kind = 'OrderDispatched')
              from orders o
              left join payment p on p.order_id = o.order_id and p.method = 'CARD'
              left join person_part person on person.order_id = o.order_id
             where o.order_id = any(?)
            """;

    private static final String WITHOUT_LETTER =
            """
            select o.order_id from orders o
             where o.placed_at > ? and o.channel = 'WEB' and not exists (select from mail m where m.mail_id = o.order_id)
             order by o.placed_at limit ?
            """;

    private final JdbcTemplate jdbc;

    PlacedOrdersPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record SoldLine(UUID variant, String sku, String title, Quantity quantity, long unit, int extra, long tax, long gross, int rate) {}

    @Override
    public List<PlacedOrder> find(Collection<UUID> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<SoldLine>> lines = new HashMap<>();
        jdbc.query(
                LINES,
                row -> {
                    lines.computeIfAbsent(row.getObject(1, UUID.class), order -> new ArrayList<>()).add(line(row));
                },
                SqlArrays.uuids(orders, o -> o));
        return jdbc.query(HEADS, (row, i) -> order(row, lines), SqlArrays.uuids(orders, o -> o));
    }

    @Override
    public List<UUID> withoutLetter(Instant since, int limit) {
        return jdbc.queryForList(WITHOUT_LETTER, UUID.class, Timestamp.from(since), limit);
    }

    private static SoldLine line(ResultSet row) throws SQLException {
        return new SoldLine(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                new Quantity(row.getLong(5), row.getInt(6)),
                row.getLong(7),
                row.getInt(8),
                row.getLong(9),
                row.getLong(10),
                row.getInt(11));
    }

    private static PlacedOrder order(ResultSet row, Map<UUID, List<SoldLine>> lines) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        CurrencyCode currency = new CurrencyCode(row.getString(6));
        @Nullable String payment = row.getString(9);
        byte[] person = row.getBytes(10);
        @Nullable Timestamp dispatched = row.getTimestamp(11);
        return new PlacedOrder(
                id,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                payment == null ? "" : payment,
                row.getTimestamp(5).toInstant(),
                dispatched == null ? null : dispatched.toInstant(),
                currency,
                new Money(row.getLong(7), currency),
                row.getString(8),
                lines.getOrDefault(id, List.of()).stream().map(line -> priced(line, currency)).toList(),
                person == null ? null : new String(person, StandardCharsets.UTF_8));
    }

    private static PlacedOrder.Line priced(SoldLine line, CurrencyCode currency) {
        return new PlacedOrder.Line(
                line.variant,
                line.sku,
                line.title,
                line.quantity,
                new UnitPrice(line.unit, line.extra, currency),
                new Money(line.tax, currency),
                new Money(line.gross, currency),
                line.rate);
    }
}
