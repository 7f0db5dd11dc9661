package org.onecounter.hub.views.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders of all channels in one list, newest first. */
@Repository
class OrderListPostgres {
    private static final String LIST =
            """
            select o.order_id, o.number, o.channel, o.kind, o.state, o.placed_at, o.currency, o.total,
                   o.location_id, l.code as location_code, l.name as location_name, t.code as till_code,
                   s.lines, s.units, s.pieces, s.first_title, p.paid
              from orders o
              left join location l on l.location_id = o.location_id
              left join till t on t.till_id = o.till_id
              left join lateral (
                   select count(*) as lines, coalesce(sum(quantity), 0)::bigint as units, bool_and(scale = 0) as pieces,
                          (array_agg(title order by line))[1] as first_title
                     from order_line where order_line.order_id = o.order_id) s on true
              left join lateral (
                   select string_agg(distinct method || ' ' || state, ',') as paid
                     from payment where payment.order_id = o.order_id and amount <> 0) p on true
             where true""";
    private static final String END = """

             order by o.placed_at desc, o.order_id desc
             limit ?
            """;

    private final JdbcClient jdbc;
    private final ShownFigures figures;

    OrderListPostgres(JdbcClient jdbc, ShownFigures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    Rows<OrderRow> list(OrderFilter filter, int size) {
        Where where = where(filter);
        List<OrderRow> rows =
                jdbc.sql(LIST + where.text() + END).params(where.params(size + 1)).query(this::row).list();
        Rows<OrderRow> page = Rows.of(rows, size, row -> Cursors.of(row.placedAt(), row.id()));
        Map<UUID, Integer> cases = openCases(page.rows().stream().map(OrderRow::id).toList());
        return page.map(row -> row.withCases(cases.getOrDefault(row.id(), 0)));
    }

    /** One order as the list shows it, or null. */
    @Nullable OrderRow one(UUID id) {
        Where where = new Where().and("o.order_id = ?", id);
        OrderRow row = jdbc.sql(LIST + where.text() + END)
                .params(where.params(1))
                .query(this::row)
                .optional()
                .orElse(null);
        return row == null ? null : row.withCases(openCases(List.of(id)).getOrDefault(id, 0));
    }

    private static Where where(OrderFilter filter) {
        Where where = new Where();
        if (filter.channel() != null) {
            where.and("o.channel = ?", filter.channel());
        }
        if (filter.state() != null) {
            where.and("o.state = ?", filter.state());
        }
        if (filter.location() != null) {
            where.and("o.location_id = ?", filter.location());
        }
        if (filter.day() != null) {
            where.and("o.placed_at >= ? and o.placed_at < ?", utc(filter.day().start()), utc(filter.day().end()));
            where.and("o.channel <> 'IMPORTED'");
        }
        if (filter.words() != null) {
            String start = Asked.start(filter.words());
            where.and(
                    "(lower(o.number) like ? or o.order_id in"
                            + " (select order_id from order_line where lower(sku) like ? or lower(title) like ?))",
                    Asked.inside(filter.words()), start, Asked.inside(filter.words()));
        }
        List<String> keys = Cursors.keys(filter.after(), 2);
        if (keys != null) {
            where.and("(o.placed_at, o.order_id) < (?, ?)", Cursors.instant(keys.get(0)), Cursors.id(keys.get(1)));
        }
        return where;
    }

    private OrderRow row(ResultSet row, int at) throws SQLException {
        UUID location = row.getObject("location_id", UUID.class);
        String channel = row.getString("channel");
        String kind = row.getString("kind");
        String state = row.getString("state");
        return new OrderRow(
                row.getObject("order_id", UUID.class),
                row.getString("number"),
                channel,
                Words.channel(channel),
                kind,
                Words.orderKind(kind),
                state,
                Words.orderState(state),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                location == null ? null : new Named(location, row.getString("location_code"), row.getString("location_name")),
                row.getString("till_code"),
                units(row.getLong("lines"), row.getLong("units"), row.getBoolean("pieces")),
                summary(row.getString("first_title"), row.getLong("lines")),
                figures.amount(row.getLong("total"), row.getString("currency")),
                paid(row.getString("paid")),
                0);
    }

    private static String units(long lines, long units, boolean pieces) {
        long count = pieces ? units : lines;
        String what = pieces ? "unit" : "line";
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String summary(@Nullable String first, long lines) {
        if (first == null) {
            return "Nothing";
        }
        return lines > 1 ? first + " and " + (lines - 1) + " more" : first;
    }

    private static String paid(@Nullable String pairs) {
        if (pairs == null) {
            return "no money moved";
        }
        return Arrays.stream(pairs.split(","))
                .map(pair -> pair.endsWith(" TAKEN") ? pair.substring(0, pair.length() - 6) : pair)
                .map(pair -> pair.toLowerCase(Locale.ROOT).replace('_', ' '))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Open cases per order: those of its own fact, and those that broke the promise it had. */
    private Map<UUID, Integer> openCases(List<UUID> orders) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        List<UUID> named = new ArrayList<>();
        jdbc.sql("""
                        select u.order_id
                          from open_case c
                          cross join lateral (
                               select c.order_id as order_id
                               union select x::uuid from unnest(string_to_array(c.figures ->> 'orders', ' ')) x where x <> '') u
                         where c.closed_at is null and u.order_id in (:orders)
                        """)
                .param("orders", orders)
                .query(row -> {
                    named.add(row.getObject(1, UUID.class));
                });
        return named.stream().collect(Collectors.toMap(id -> id, id -> 1, Integer::sum));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
