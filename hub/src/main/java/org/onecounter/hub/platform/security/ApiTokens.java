package org.onecounter.hub.platform.security;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.platform.start.Secrets;
import org.onecounter.sync.port.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tokens of machines, each with permissions of its own. They are asked for with every posted fact, so a copy of the few
 * there are is kept in memory and read again every two seconds: a revoked token dies within that.
 */
@Repository
public final class ApiTokens {

    /** The file among the secrets from which the commands of this machine read their token. */
    public static final String CLI = "cli-token";

    private static final Set<Permission> CLI_MAY = EnumSet.of(
            Permission.OWN_ACCOUNT, Permission.POST_FACTS, Permission.IMPORT, Permission.VERIFY, Permission.DOCTOR,
            Permission.TILLS_READ, Permission.TILLS_MANAGE, Permission.LOCATIONS_READ, Permission.ITEMS_READ,
            Permission.STOCK_READ, Permission.STOCK_ADJUST, Permission.ORDERS_READ, Permission.CASES_READ,
            Permission.STAFF_READ, Permission.STAFF_MANAGE); // the first owner of a new hub is made with it
    private static final long FRESH = TimeUnit.SECONDS.toNanos(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Long.MIN_VALUE);

    private record Known(Map<String, Caller> callers, long readAt) {}

    public ApiTokens(JdbcClient jdbc, Clock clock, Secrets secrets) {
        this.jdbc = jdbc;
        this.clock = clock;
        keepCli(secrets.readOrMake(CLI));
    }

    /** The machine that holds the token, or null when it was never given or was revoked. */
    public @Nullable Caller caller(String token) {
        Known now = known;
        if (now.readAt == Long.MIN_VALUE || clock.nanos() - now.readAt > FRESH) {
            now = new Known(read(), clock.nanos());
            known = now;
        }
        return now.callers.get(HexFormat.of().formatHex(Tokens.hash(token)));
    }

    private Map<String, Caller> read() {
        Map<String, Caller> callers = new HashMap<>();
        jdbc.sql("select encode(token_hash, 'hex'), name, permissions from api_token where revoked_at is null")
                .query(rows -> {
                    String name = rows.getString(2);
                    callers.put(rows.getString(1),
                            new Caller("token:" + name, name, null, null, permissions(rows.getString(3)), null));
                });
        return callers;
    }

    private static Set<Permission> permissions(String written) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        for (String name : written.split(",")) {
            all.add(Permission.valueOf(name));
        }
        return all;
    }

    /** The file is the truth: whoever may read it owns the hub's data anyway. */
    private void keepCli(String token) {
        String may = String.join(",", CLI_MAY.stream().map(Permission::name).toList());
        String now = clock.now().toString();
        jdbc.sql("update api_token set revoked_at = ?::timestamptz where name = 'cli' and token_hash <> ? and revoked_at is null")
                .params(now, Tokens.hash(token)).update();
        jdbc.sql("insert into api_token (token_hash, name, permissions, created_at) values (?, 'cli', ?, ?::timestamptz)"
                        + " on conflict (token_hash) do update set permissions = excluded.permissions, revoked_at = null")
                .params(Tokens.hash(token), may, now).update();
    }
}
