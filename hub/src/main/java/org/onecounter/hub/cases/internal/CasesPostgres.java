package org.onecounter.hub.cases.internal;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onecounter.hub.cases.Cases;
import org.onecounter.hub.cases.NewCase;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.hub.outbox.OutboxEvent;
import org.onecounter.hub.platform.SqlArrays;
import org.onecounter.sync.port.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Cases in PostgreSQL. */
@Repository
class CasesPostgres implements Cases {

    private static final String OPEN =
            """
            insert into open_case (case_id, kind, subject, sentence, figures, fact_id, order_id, opened_at)
            select i, k, s, t, f::jsonb, c, o, ?
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[]) as u(i, k, s, t, f, c, o)
            """;

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    CasesPostgres(JdbcTemplate jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void open(List<NewCase> cases) {
        if (cases.isEmpty()) {
            return;
        }
        jdbc.update(
                OPEN,
                Timestamp.from(clock.now()),
                SqlArrays.uuids(cases, NewCase::id),
                SqlArrays.texts(cases, NewCase::kind),
                SqlArrays.texts(cases, NewCase::subject),
                SqlArrays.texts(cases, NewCase::sentence),
                SqlArrays.texts(cases, c -> json.writeValueAsString(c.figures())),
                SqlArrays.uuids(cases, NewCase::fact),
                SqlArrays.uuids(cases, NewCase::order));
        outbox.append(cases.stream().map(c -> event(c.id(), 1, "CaseOpened", c.kind())).toList());
    }

    @Override
    @Transactional
    public boolean close(UUID id, String actor, String resolution) {
        int closed = jdbc.update(
                "update open_case set closed_at = ?, closed_by = ?, resolution = ? where case_id = ? and closed_at is null",
                Timestamp.from(clock.now()),
                actor,
                resolution,
                id);
        if (closed == 1) {
            outbox.append(List.of(event(id, 2, "CaseClosed", "")));
        }
        return closed == 1;
    }

    private OutboxEvent event(UUID id, long version, String kind, String caseKind) {
        return new OutboxEvent(
                "case", id, version, kind, json.writeValueAsString(Map.of("caseId", id.toString(), "kind", caseKind)));
    }
}
