package org.onecounter.hub.payments.internal;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.onecounter.hub.payments.PaymentRow;
import org.onecounter.hub.payments.PaymentStore;
import org.onecounter.hub.platform.SqlArrays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Payments in PostgreSQL. */
@Repository
class PaymentsPostgres implements PaymentStore {

    private static final String LOCK =
            """
            select order_id, payment_id, method, amount, currency, state, provider_ref, intended_at, settled_at, version
              from payment where order_id = any(?) order by order_id, payment_id for update
            """;
    private static final String APPEND =
            """
            insert into payment (order_id, payment_id, method, amount, currency, state, provider_ref, intended_at, settled_at)
            select o, p, m, a, c, s, r, i::timestamptz, t::timestamptz
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as u(o, p, m, a, c, s, r, i, t)
            """;
    private static final String MOVE =
            """
            update payment p set state = u.s, provider_ref = u.r, settled_at = u.t::timestamptz, version = u.v
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[]) as u(o, i, s, r, t, v)
             where p.order_id = u.o and p.payment_id = u.i
            """;

    private final JdbcTemplate jdbc;

    PaymentsPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PaymentRow> lock(Collection<UUID> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                LOCK,
                (row, i) -> {
                    Timestamp settled = row.getTimestamp(9);
                    return new PaymentRow(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getLong(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getTimestamp(8).toInstant(),
                            settled == null ? null : settled.toInstant(),
                            row.getLong(10));
                },
                SqlArrays.uuids(orders, o -> o));
    }

    @Override
    public void append(List<PaymentRow> payments) {
        if (!payments.isEmpty()) {
            jdbc.update(
                    APPEND,
                    SqlArrays.uuids(payments, PaymentRow::order),
                    SqlArrays.uuids(payments, PaymentRow::id),
                    SqlArrays.texts(payments, PaymentRow::method),
                    SqlArrays.longs(payments, PaymentRow::amount),
                    SqlArrays.texts(payments, PaymentRow::currency),
                    SqlArrays.texts(payments, PaymentRow::state),
                    SqlArrays.texts(payments, PaymentRow::reference),
                    SqlArrays.instants(payments, PaymentRow::intendedAt),
                    SqlArrays.instants(payments, PaymentRow::settledAt));
        }
    }

    @Override
    public void move(List<PaymentRow> payments) {
        if (!payments.isEmpty()) {
            jdbc.update(
                    MOVE,
                    SqlArrays.uuids(payments, PaymentRow::order),
                    SqlArrays.uuids(payments, PaymentRow::id),
                    SqlArrays.texts(payments, PaymentRow::state),
                    SqlArrays.texts(payments, PaymentRow::reference),
                    SqlArrays.instants(payments, PaymentRow::settledAt),
                    SqlArrays.longs(payments, PaymentRow::version));
        }
    }
}
