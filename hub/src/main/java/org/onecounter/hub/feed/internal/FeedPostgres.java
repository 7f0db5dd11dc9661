package org.onecounter.hub.feed.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onecounter.hub.feed.Cursor;
import org.onecounter.hub.feed.FeedEvent;
import org.onecounter.hub.platform.SqlArrays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The feed's tables: the outbox is emptied into numbered events under one lease row. */
@Repository
class FeedPostgres {

    private static final String TAKE =
            """
            select outbox_id, topic, object_id, object_version, kind, body, created_at
              from outbox where outbox_id > ? order by outbox_id limit ?
            """;
    private static final String NUMBER =
            """
            insert into feed_event (epoch, position, topic, object_id, object_version, kind, body, created_at)
            select ?, p, t, o, v, k, b, c::timestamptz
              from unnest(?::bigint[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                as u(p, t, o, v, k, b, c)
            """;
    private static final String AFTER =
            """
            select epoch, position, topic, object_id, object_version, kind, body, created_at
              from feed_event where epoch = ? and position > ? order by position limit ?
            """;

    private final JdbcTemplate jdbc;

    FeedPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the outbox with its key. */
    record Waiting(UUID outboxId, FeedEvent event) {}

    /** Makes the lease row if the database is new, and takes it when it is free; null when another hub holds it. */
    boolean lease(UUID holder, Instant now, Duration length, UUID firstEpoch) {
        jdbc.update("insert into feed_lease (one, epoch, position) values (1, ?, 0) on conflict do nothing", firstEpoch);
        return jdbc.update(
                        "update feed_lease set holder = ?, until = ? where one = 1 and (holder is null or holder = ? or until < ?)",
                        holder,
                        Timestamp.from(now.plus(length)),
                        holder,
                        Timestamp.from(now))
                == 1;
    }

    void release(UUID holder) {
        jdbc.update("update feed_lease set holder = null where holder = ?", holder);
    }

    Cursor head() {
        return jdbc.queryForObject(
                "select epoch, position from feed_lease where one = 1",
                (row, i) -> new Cursor(row.getObject(1, UUID.class), row.getLong(2)));
    }

    /** Locks the lease for this transaction and gives the head, or null when {@code holder} lost it. */
    List<Cursor> lockHead(UUID holder) {
        return jdbc.query(
                "select epoch, position from feed_lease where one = 1 and holder = ? for update",
                (row, i) -> new Cursor(row.getObject(1, UUID.class), row.getLong(2)),
                holder);
    }

    /** Events after {@code from} in the order of their ids, which are made in order of time. */
    List<Waiting> waiting(UUID from, int limit) {
        return jdbc.query(
                TAKE,
                (row, i) -> new Waiting(
                        row.getObject(1, UUID.class),
                        new FeedEvent(
                                new UUID(0, 0),
                                0,
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getLong(4),
                                row.getString(5),
                                row.getString(6),
                                row.getTimestamp(7).toInstant())),
                from,
                limit);
    }

    /** Stores numbered events, drops them from the outbox and moves the head, in the caller's transaction. */
    void number(List<Waiting> taken, List<FeedEvent> numbered, Cursor head) {
        jdbc.update(
                NUMBER,
                head.epoch(),
                SqlArrays.longs(numbered, FeedEvent::position),
                SqlArrays.texts(numbered, FeedEvent::topic),
                SqlArrays.uuids(numbered, FeedEvent::objectId),
                SqlArrays.longs(numbered, FeedEvent::objectVersion),
                SqlArrays.texts(numbered, FeedEvent::kind),
                SqlArrays.texts(numbered, FeedEvent::body),
                SqlArrays.instants(numbered, FeedEvent::createdAt));
        jdbc.update("delete from outbox where outbox_id = any(?)", SqlArrays.uuids(taken, Waiting::outboxId));
        jdbc.update("update feed_lease set position = ? where one = 1", head.position());
    }

    /** Starts a new epoch at position 0 and gives its head. */
    Cursor newEpoch(UUID epoch) {
        jdbc.update("update feed_lease set epoch = ?, position = 0 where one = 1", epoch);
        return new Cursor(epoch, 0);
    }

    List<FeedEvent> after(Cursor from, int limit) {
        return new ArrayList<>(jdbc.query(AFTER, (row, i) -> event(row), from.epoch(), from.position(), limit));
    }

    /** Drops events far behind the head; a reader that late takes a snapshot. */
    void forget(Cursor head, long keep) {
        jdbc.update(
                "delete from feed_event where epoch = ? and position <= ?", head.epoch(), head.position() - keep);
    }

    private static FeedEvent event(ResultSet row) throws SQLException {
        return new FeedEvent(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant());
    }
}
