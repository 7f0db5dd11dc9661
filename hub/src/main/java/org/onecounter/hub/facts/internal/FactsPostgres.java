package org.onecounter.hub.facts.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.facts.FactRow;
import org.onecounter.hub.facts.FactStore;
import org.onecounter.hub.facts.FirstAnswer;
import org.onecounter.hub.facts.StrayRecord;
import org.onecounter.hub.facts.TillChain;
import org.onecounter.hub.facts.TillHead;
import org.onecounter.hub.platform.SqlArrays;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.FactAnswer.Outcome;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.hash.Hashes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Facts in PostgreSQL: the very bytes, keyed by the id their maker gave them. */
@Repository
class FactsPostgres implements FactStore {

    private static final byte[] NO_BYTES = new byte[0];
    private static final String ANSWERED =
            "select fact_id, hash, outcome, code, answer from fact where fact_id = any(?) order by fact_id";
    private static final String MAKE_HEADS =
            """
            insert into till_head (till_id, epoch, last_seq, last_hash)
            select t, e, 0, ? from unnest(?::uuid[], ?::uuid[]) as u(t, e) order by t, e on conflict do nothing
            """;
    private static final String LOCK_HEADS =
            """
            select h.till_id, h.epoch, h.last_seq, h.last_hash, h.last_at
              from till_head h join unnest(?::uuid[], ?::uuid[]) as u(t, e) on h.till_id = u.t and h.epoch = u.e
             order by h.till_id, h.epoch for update of h
            """;
    private static final String APPEND =
            """
            insert into fact (fact_id, kind, origin, till_id, epoch, seq, hash, signature, prev_hash, record, outcome, code, answer,
                              received_at)
            select i, k, o, t, e, s, h, g, p, r, u, c, a, ?
              from unnest(?::uuid[], ?::text[], ?::int[], ?::uuid[], ?::uuid[], ?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[],
                          ?::int[], ?::text[], ?::text[]) as x(i, k, o, t, e, s, h, g, p, r, u, c, a)
            """;
    private static final String RECORDS =
            """
            insert into till_record (till_id, epoch, seq, hash, fact_id)
            select t, e, s, h, i from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bytea[], ?::uuid[]) as u(t, e, s, h, i)
            on conflict do nothing
            """;
    private static final String MOVE_HEADS =
            """
            update till_head h set last_seq = u.s, last_hash = u.x, last_at = u.a::timestamptz
              from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bytea[], ?::text[]) as u(t, e, s, x, a)
             where h.till_id = u.t and h.epoch = u.e
            """;
    private static final String KEEP =
            """
            insert into stray_record (record_hash, fact_id, till_id, epoch, seq, record, signature, why, received_at)
            select h, i, t, e, s, r, g, w, ?
              from unnest(?::bytea[], ?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::bytea[], ?::bytea[], ?::text[])
                as u(h, i, t, e, s, r, g, w)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;

    FactsPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, FirstAnswer> answered(Collection<UUID> ids) {
        Map<UUID, FirstAnswer> found = new HashMap<>();
        jdbc.query(
                ANSWERED,
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    Outcome outcome = outcome(row.getInt(3));
                    found.put(
                            id,
                            new FirstAnswer(
                                    row.getBytes(2), new FactAnswer(id, outcome, row.getString(4), row.getString(5))));
                },
                SqlArrays.uuids(ids, i -> i));
        return found;
    }

    @Override
    public Map<TillChain, TillHead> lockHeads(Collection<TillChain> chains) {
        Map<TillChain, TillHead> heads = new HashMap<>();
        if (chains.isEmpty()) {
            return heads;
        }
        List<TillChain> list = new ArrayList<>(chains);
        jdbc.update(
                MAKE_HEADS,
                Hashes.zero(),
                SqlArrays.uuids(list, TillChain::till),
                SqlArrays.uuids(list, TillChain::epoch));
        jdbc.query(
                LOCK_HEADS,
                row -> {
                    TillChain chain = new TillChain(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                    heads.put(chain, new TillHead(chain, row.getLong(3), row.getBytes(4), instant(row.getTimestamp(5))));
                },
                SqlArrays.uuids(list, TillChain::till),
                SqlArrays.uuids(list, TillChain::epoch));
        return heads;
    }

    @Override
    public void append(List<FactRow> facts, Instant receivedAt) {
        if (facts.isEmpty()) {
            return;
        }
        jdbc.update(
                APPEND,
                Timestamp.from(receivedAt),
                SqlArrays.uuids(facts, f -> f.fact().envelope().id()),
                SqlArrays.texts(facts, f -> f.fact().envelope().kind()),
                SqlArrays.ints(facts, f -> origin(f.fact())),
                SqlArrays.uuids(facts, f -> tillOf(f.fact())),
                SqlArrays.uuids(facts, f -> epochOf(f.fact())),
                SqlArrays.longsOrNull(facts, f -> seqOf(f.fact())),
                SqlArrays.bytes(facts, f -> f.fact().hash()),
                SqlArrays.bytes(facts, f -> f.fact().signature()),
                SqlArrays.bytes(facts, f -> prevOf(f.fact())),
                SqlArrays.bytes(facts, f -> f.answer().outcome() == Outcome.REFUSED ? NO_BYTES : f.fact().record()),
                SqlArrays.ints(facts, f -> number(f.answer().outcome())),
                SqlArrays.texts(facts, f -> f.answer().code()),
                SqlArrays.texts(facts, f -> f.answer().sentence()));
        appendTillRecords(facts.stream().filter(f -> till(f.fact()) != null).toList());
    }

    private void appendTillRecords(List<FactRow> facts) {
        if (!facts.isEmpty()) {
            jdbc.update(
                    RECORDS,
                    SqlArrays.uuids(facts, f -> tillOf(f.fact())),
                    SqlArrays.uuids(facts, f -> epochOf(f.fact())),
                    SqlArrays.longsOrNull(facts, f -> seqOf(f.fact())),
                    SqlArrays.bytes(facts, f -> f.fact().hash()),
                    SqlArrays.uuids(facts, f -> f.fact().envelope().id()));
        }
    }

    @Override
    public void moveHeads(List<TillHead> heads) {
        if (!heads.isEmpty()) {
            jdbc.update(
                    MOVE_HEADS,
                    SqlArrays.uuids(heads, h -> h.chain().till()),
                    SqlArrays.uuids(heads, h -> h.chain().epoch()),
                    SqlArrays.longs(heads, TillHead::seq),
                    SqlArrays.bytes(heads, TillHead::hash),
                    SqlArrays.instants(heads, TillHead::at));
        }
    }

    @Override
    public void keep(List<StrayRecord> strays, Instant receivedAt) {
        if (!strays.isEmpty()) {
            jdbc.update(
                    KEEP,
                    Timestamp.from(receivedAt),
                    SqlArrays.bytes(strays, s -> s.fact().hash()),
                    SqlArrays.uuids(strays, s -> s.fact().envelope().id()),
                    SqlArrays.uuids(strays, s -> tillOf(s.fact())),
                    SqlArrays.uuids(strays, s -> epochOf(s.fact())),
                    SqlArrays.longsOrNull(strays, s -> seqOf(s.fact())),
                    SqlArrays.bytes(strays, s -> s.fact().record()),
                    SqlArrays.bytes(strays, s -> s.fact().signature()),
                    SqlArrays.texts(strays, StrayRecord::why));
        }
    }

    @Override
    public Optional<TillHead> head(TillChain chain) {
        return jdbc
                .query(
                        "select last_seq, last_hash, last_at from till_head where till_id = ? and epoch = ? and last_seq > 0",
                        (row, i) -> new TillHead(chain, row.getLong(1), row.getBytes(2), instant(row.getTimestamp(3))),
                        chain.till(),
                        chain.epoch())
                .stream()
                .findFirst();
    }

    @Override
    public Map<UUID, byte[]> records(Collection<UUID> facts) {
        Map<UUID, byte[]> found = HashMap.newHashMap(facts.size());
        jdbc.query(
                "select fact_id, record from fact where fact_id = any(?) and outcome <> 2",
                row -> {
                    found.put(row.getObject(1, UUID.class), row.getBytes(2));
                },
                SqlArrays.uuids(facts, f -> f));
        return found;
    }

    private static Instant instant(@Nullable Timestamp at) {
        return at == null ? Instant.EPOCH : at.toInstant();
    }

    private static Origin.@Nullable Till till(Fact fact) {
        return fact.envelope().origin() instanceof Origin.Till till ? till : null;
    }

    private static @Nullable UUID tillOf(Fact fact) {
        Origin.Till till = till(fact);
        return till == null ? null : till.till();
    }

    private static @Nullable UUID epochOf(Fact fact) {
        Origin.Till till = till(fact);
        return till == null ? null : till.epoch();
    }

    private static @Nullable Long seqOf(Fact fact) {
        Origin.Till till = till(fact);
        return till == null ? null : till.seq();
    }

    private static byte @Nullable [] prevOf(Fact fact) {
        Origin.Till till = till(fact);
        return till == null ? null : till.prev();
    }

    private static int origin(Fact fact) {
        return switch (fact.envelope().origin()) {
            case Origin.Till t -> 1;
            case Origin.Hub h -> 2;
            case Origin.Web w -> 3;
            case Origin.Imported i -> 4;
        };
    }

    private static int number(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED, REPEAT -> 1;
            case REFUSED -> 2;
            case CASE -> 3;
        };
    }

    private static Outcome outcome(int number) {
        return number == 1 ? Outcome.ACCEPTED : number == 2 ? Outcome.REFUSED : Outcome.CASE;
    }
}
