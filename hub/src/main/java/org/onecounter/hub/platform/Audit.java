package org.onecounter.hub.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes down who did what to what, in the transaction of the act where there is one; rows are never changed. */
@Repository
public final class Audit {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;

    public Audit(JdbcClient jdbc, Ids ids, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /**
     * One act.
     *
     * @param actor who, as {@link Caller#actor()} names it
     * @param act in the past tense, like {@code StaffChanged}
     * @param object what was changed, like {@code staff:<id>}
     * @param namesAndValues details as name, value, name, value; never a secret
     */
    public void write(String actor, String act, String object, Object... namesAndValues) {
        Map<String, Object> detail = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            detail.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        jdbc.sql("insert into audit (audit_id, at, actor, act, object, detail) values (?, ?::timestamptz, ?, ?, ?, ?::jsonb)")
                .params(ids.next(), clock.now().toString(), actor, act, object, json.writeValueAsString(detail))
                .update();
    }
}
