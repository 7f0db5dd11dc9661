package org.onecounter.hub.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.port.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts wrong log-ins per name in the database, so that a restart forgets none, whether the name exists or not. A try is
 * counted before its password is looked at, so a thousand at once get no more guesses than one after the other.
 */
@Repository
public final class LoginGuard {

    /** Wrong tries before the first lock. */
    public static final int FREE_TRIES = 5;

    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    public LoginGuard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one try; returns until when the name is locked, or null when this try may be looked at. */
    public @Nullable Instant tryOne(String login) {
        Instant now = clock.now();
        boolean free = jdbc.sql("""
                        insert into login_failure (login_key, failures, last_at) values (:key, 1, :now::timestamptz)
                        on conflict (login_key) do update set
                          failures = login_failure.failures + 1,
                          locked_until = case when login_failure.failures + 1 >= :free
                            then :now::timestamptz + least(:longest, :first * (1 << least(10, login_failure.failures + 1 - :free)))
                                 * interval '1 second' end,
                          last_at = :now::timestamptz
                        where login_failure.locked_until is null or login_failure.locked_until <= :now::timestamptz
                        returning 1
                        """)
                .param("key", key(login))
                .param("now", now.toString())
                .param("free", FREE_TRIES)
                .param("first", (int) FIRST_LOCK.toSeconds())
                .param("longest", (int) LONGEST_LOCK.toSeconds())
                .query(Integer.class)
                .optional()
                .isPresent();
        return free ? null : lockedUntil(login);
    }

    /** The log-in was right: its wrong tries are forgotten, and with them old ones of other names. */
    public void right(String login) {
        jdbc.sql("delete from login_failure where login_key = ? or last_at < ?::timestamptz")
                .params(key(login), clock.now().minus(FORGOTTEN_AFTER).toString())
                .update();
    }

    /** Until when a name is locked, or null. */
    public @Nullable Instant lockedUntil(String login) {
        return jdbc.sql("select locked_until from login_failure where login_key = ? and locked_until > ?::timestamptz")
                .params(key(login), clock.now().toString())
                .query((rows, n) -> rows.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    /** A name of any length and any letters becomes a key of one length. */
    private static String key(String login) {
        return HexFormat.of().formatHex(Tokens.hash(login.strip().toLowerCase(Locale.ROOT)));
    }
}
