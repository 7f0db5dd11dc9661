package org.onecounter.hub.tills.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.platform.SqlArrays;
import org.onecounter.hub.tills.NewTill;
import org.onecounter.hub.tills.TillContact;
import org.onecounter.hub.tills.TillState;
import org.onecounter.hub.tills.TillView;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Tills and their codes in PostgreSQL. */
@Repository
class TillsPostgres {
    private static final String SELECT = "select till_id, code, name, location_id, public_key, state, enrolled_at,"
            + " last_contact, unsent, clock_skew_ms, bundle, software, version from till";

    private final JdbcTemplate jdbc;

    TillsPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<TillView> all() {
        return jdbc.query(SELECT + " order by location_id, length(code), code", TillsPostgres::view);
    }

    Optional<TillView> byId(UUID id) {
        return jdbc.query(SELECT + " where till_id = ?", TillsPostgres::view, id).stream().findFirst();
    }

    void insert(NewTill till) {
        Set<String> used = new HashSet<>(jdbc.queryForList(
                "select code from till_code where location_id = ?", String.class, till.location().value()));
        int n = 1;
        while (used.contains("T" + n) || !claim(till, "T" + n)) {
            n++;
        }
        jdbc.update("insert into till (till_id, code, name, location_id, state) values (?, ?, ?, ?, 'INVITED')",
                till.id(), "T" + n, till.name(), till.location().value());
    }

    private boolean claim(NewTill till, String code) {
        return jdbc.update("insert into till_code (location_id, code, till_id) values (?, ?, ?) on conflict do nothing",
                till.location().value(), code, till.id()) == 1;
    }

    void insertCode(byte[] hash, UUID till, Instant expiresAt) {
        jdbc.update("delete from enrolment_code where till_id = ? and used_at is null", till);
        jdbc.update("insert into enrolment_code (code_hash, till_id, expires_at) values (?, ?, ?)",
                hash, till, Timestamp.from(expiresAt));
    }

    /** Spends a code; of two who try at once one wins. */
    Optional<UUID> spend(byte[] hash, Instant at) {
        return jdbc.queryForList("update enrolment_code set used_at = ? where code_hash = ? and used_at is null"
                        + " and expires_at > ? returning till_id",
                UUID.class, Timestamp.from(at), hash, Timestamp.from(at)).stream().findFirst();
    }

    boolean enrol(UUID till, byte[] publicKey, @Nullable String software, Instant at) {
        return jdbc.update("update till set public_key = ?, software = ?, state = 'ENROLLED', enrolled_at = ?,"
                        + " version = version + 1 where till_id = ? and state in ('INVITED', 'ENROLLED')",
                publicKey, software, Timestamp.from(at), till) == 1;
    }

    boolean move(UUID till, Set<TillState> from, TillState to) {
        return jdbc.update("update till set state = ?, version = version + 1 where till_id = ? and state = any(?)",
                to.name(), till, SqlArrays.texts(from, TillState::name)) == 1;
    }

    void contacts(List<TillContact> contacts) {
        jdbc.batchUpdate("update till set last_contact = ?, unsent = ?, clock_skew_ms = ?, bundle = coalesce(?, bundle),"
                        + " software = coalesce(?, software) where till_id = ?",
                contacts, 50, (statement, c) -> {
                    statement.setTimestamp(1, Timestamp.from(c.at()));
                    statement.setLong(2, c.unsent());
                    statement.setLong(3, c.clockSkewMs());
                    statement.setBytes(4, c.bundle());
                    statement.setString(5, c.software());
                    statement.setObject(6, c.till());
                });
    }

    private static TillView view(ResultSet rows, int n) throws SQLException {
        return new TillView(
                rows.getObject("till_id", UUID.class),
                rows.getString("code"),
                rows.getString("name"),
                new LocationId(rows.getObject("location_id", UUID.class)),
                rows.getBytes("public_key"),
                TillState.valueOf(rows.getString("state")),
                instant(rows, "enrolled_at"),
                instant(rows, "last_contact"),
                rows.getObject("unsent", Long.class),
                rows.getObject("clock_skew_ms", Long.class),
                rows.getBytes("bundle"),
                rows.getString("software"),
                rows.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
        Timestamp at = rows.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
