package org.onecounter.hub.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.hub.platform.Face;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Randomness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Log-ins that last: an opaque token in a cookie here, its hash in the database there. */
@Repository
public final class Sessions {

    /** How long one log-in lasts: a working day. */
    public static final Duration LIFE = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Randomness randomness;

    /** A new session: the token for the cookie, and what the page sends back with each change. */
    public record Opened(String token, String csrf, Instant expiresAt) {}

    /** A living session. */
    public record Session(UUID staffId, String csrf) {}

    public Sessions(JdbcClient jdbc, Clock clock, Randomness randomness) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.randomness = randomness;
    }

    /** Opens one, always under a new token: what a browser carried before its log-in is worth nothing after it. */
    public Opened open(Face face, UUID staffId) {
        Instant now = clock.now();
        Opened opened = new Opened(Tokens.make(randomness), Tokens.make(randomness), now.plus(LIFE));
        jdbc.sql("delete from session where expires_at < ?::timestamptz").param(now.toString()).update();
        jdbc.sql("insert into session (token_hash, face, staff_id, created_at, expires_at, csrf)"
                        + " values (?, ?, ?, ?::timestamptz, ?::timestamptz, ?)")
                .params(Tokens.hash(opened.token), face.name(), staffId, now.toString(), opened.expiresAt.toString(), opened.csrf)
                .update();
        return opened;
    }

    /** The session of a token at that face, if it lives. */
    public Optional<Session> find(Face face, String token) {
        return jdbc.sql("select staff_id, csrf from session where token_hash = ? and face = ? and expires_at > ?::timestamptz")
                .params(Tokens.hash(token), face.name(), clock.now().toString())
                .query((rows, n) -> new Session(rows.getObject(1, UUID.class), rows.getString(2)))
                .optional();
    }

    /** Ends one: the cookie is dead from now on, wherever it was copied to. */
    public void close(String token) {
        jdbc.sql("delete from session where token_hash = ?").param(Tokens.hash(token)).update();
    }

    /** Ends all of a person: the password was changed, or the person left. */
    public void closeAll(UUID staffId) {
        jdbc.sql("delete from session where staff_id = ?").param(staffId).update();
    }
}
