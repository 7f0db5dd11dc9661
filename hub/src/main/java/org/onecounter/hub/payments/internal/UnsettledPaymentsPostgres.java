package org.onecounter.hub.payments.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.hub.payments.PaymentRow;
import org.onecounter.hub.payments.UnsettledPayments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the small index of payments that are not at their end. */
@Repository
class UnsettledPaymentsPostgres implements UnsettledPayments {
    private static final String COLUMNS =
            "select order_id, payment_id, method, amount, currency, state, provider_ref, intended_at, settled_at, version from payment";
    private static final String UNSETTLED = " where state in ('INTENDED', 'AUTHORISED', 'UNKNOWN', 'REFUND_QUEUED')";
    private static final String DUE = COLUMNS
            + UNSETTLED
            + " and state in ('AUTHORISED', 'REFUND_QUEUED') and method = 'CARD' order by intended_at limit ?";
    private static final String OPEN = COLUMNS
            + UNSETTLED
            + " and state in ('INTENDED', 'UNKNOWN') and method = 'CARD' and intended_at < ? order by intended_at limit ?";
    private static final String OF_ORDER =
            COLUMNS + " where order_id = ? and method = 'CARD' order by intended_at desc limit 1";

    private final JdbcTemplate jdbc;

    UnsettledPaymentsPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PaymentRow> due(int limit) {
        return jdbc.query(DUE, UnsettledPaymentsPostgres::row, limit);
    }

    @Override
    public List<PaymentRow> open(Instant before, int limit) {
        return jdbc.query(OPEN, UnsettledPaymentsPostgres::row, Timestamp.from(before), limit);
    }

    @Override
    public Optional<PaymentRow> ofOrder(UUID order) {
        return jdbc.query(OF_ORDER, UnsettledPaymentsPostgres::row, order).stream().findFirst();
    }

    private static PaymentRow row(ResultSet row, int i) throws SQLException {
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
    }
}
