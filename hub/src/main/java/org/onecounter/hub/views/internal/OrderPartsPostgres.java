package org.onecounter.hub.views.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to one order: money, lines, payments, timeline. */
@Repository
class OrderPartsPostgres {
    private final JdbcClient jdbc;

    OrderPartsPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Head(
            UUID fact,
            String actor,
            String currency,
            long net,
            long tax,
            @Nullable String delivery,
            @Nullable UUID original,
            @Nullable String originalNumber) {}

    record Line(
            int line,
            UUID variant,
            @Nullable UUID item,
            String sku,
            String title,
            String picture,
            long quantity,
            int scale,
            long unitAmount,
            int unitExtra,
            long discount,
            long net,
            long tax,
            long gross,
            String taxClass,
            int ratePpm) {}

    record Payment(
            UUID id,
            String method,
            long amount,
            String currency,
            String state,
            @Nullable String reference,
            Instant intendedAt,
            @Nullable Instant settledAt) {}

    Head head(UUID order) {
        return jdbc.sql("""
                        select o.fact_id, o.actor, o.currency, o.net, o.tax, o.delivery, o.original_id, b.number as original_number
                          from orders o left join orders b on b.order_id = o.original_id
                         where o.order_id = ?
                        """)
                .param(order)
                .query((row, at) -> new Head(
                        row.getObject("fact_id", UUID.class),
                        row.getString("actor"),
                        row.getString("currency"),
                        row.getLong("net"),
                        row.getLong("tax"),
                        row.getString("delivery"),
                        row.getObject("original_id", UUID.class),
                        row.getString("original_number")))
                .single();
    }

    List<Line> lines(UUID order) {
        return jdbc.sql("""
                        select x.line, x.variant_id, v.item_id, x.sku, x.title, x.quantity, x.scale, x.unit_amount, x.unit_extra,
                               x.discount, x.net, x.tax, x.gross, x.tax_class, x.rate_ppm,
                               coalesce(nullif(v.picture, ''), i.picture, '') as picture
                          from order_line x
                          left join variant v on v.variant_id = x.variant_id
                          left join item i on i.item_id = v.item_id
                         where x.order_id = ?
                         order by x.line
                        """)
                .param(order)
                .query((row, at) -> new Line(
                        row.getInt("line"),
                        row.getObject("variant_id", UUID.class),
                        row.getObject("item_id", UUID.class),
                        row.getString("sku"),
                        row.getString("title"),
                        row.getString("picture"),
                        row.getLong("quantity"),
                        row.getInt("scale"),
                        row.getLong("unit_amount"),
                        row.getInt("unit_extra"),
                        row.getLong("discount"),
                        row.getLong("net"),
                        row.getLong("tax"),
                        row.getLong("gross"),
                        row.getString("tax_class"),
                        row.getInt("rate_ppm")))
                .list();
    }

    List<Payment> payments(UUID order) {
        return jdbc.sql("""
                        select payment_id, method, amount, currency, state, provider_ref, intended_at, settled_at
                          from payment
                         where order_id = ?
                         order by intended_at, amount desc, payment_id
                        """)
                .param(order)
                .query((row, at) -> new Payment(
                        row.getObject("payment_id", UUID.class),
                        row.getString("method"),
                        row.getLong("amount"),
                        row.getString("currency"),
                        row.getString("state"),
                        row.getString("provider_ref"),
                        row.getObject("intended_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("settled_at", OffsetDateTime.class))))
                .list();
    }

    List<Event> events(UUID order, ActorNames.Names names) {
        return jdbc.sql("select at, kind, actor, text from order_event where order_id = ? order by at desc, event_id desc")
                .param(order)
                .query((row, at) -> Event.of(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        names.of(row.getString("actor")),
                        row.getString("text")))
                .list();
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
