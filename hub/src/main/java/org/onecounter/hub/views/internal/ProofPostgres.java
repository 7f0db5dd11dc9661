package org.onecounter.hub.views.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.fact.Decoded;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.FactJson;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.WebOrderPlaced;
import org.onecounter.sync.hash.Hashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fact something rests on, with its hash computed anew from the stored bytes (I-17). */
@Repository
class ProofPostgres {
    private final JdbcClient jdbc;

    record TillSeq(UUID id, String code, UUID epoch, long seq) {}

    /**
     * What can be shown of a fact.
     *
     * @param record the stored bytes as text; they are what the hash covers
     * @param request whether it carries the request of the basket it was priced from
     * @param hashHolds whether SHA-256(previous ‖ record) still is the stored hash
     */
    record Proof(
            UUID factId,
            String kind,
            String origin,
            @Nullable TillSeq till,
            Instant receivedAt,
            String hash,
            String prevHash,
            boolean signed,
            @Nullable String kernel,
            @Nullable String bundle,
            boolean request,
            String record,
            boolean hashHolds,
            String sentence) {}

    ProofPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable Proof of(UUID fact) {
        return jdbc.sql("""
                        select f.fact_id, f.kind, f.origin, f.till_id, t.code, f.epoch, f.seq, f.hash, f.prev_hash,
                               f.signature is not null as signed, f.record, f.received_at
                          from fact f left join till t on t.till_id = f.till_id
                         where f.fact_id = ?
                        """)
                .param(fact)
                .query((row, at) -> proof(row))
                .optional()
                .orElse(null);
    }

    private static Proof proof(ResultSet row) throws SQLException {
        byte[] record = row.getBytes("record");
        byte[] hash = row.getBytes("hash");
        byte[] stored = row.getBytes("prev_hash");
        byte[] previous = stored == null ? Hashes.zero() : stored;
        boolean holds = Arrays.equals(Hashes.chain(previous, record), hash);
        boolean signed = row.getBoolean("signed");
        UUID till = row.getObject("till_id", UUID.class);
        Envelope envelope = FactJson.decode(record) instanceof Decoded.Read(Envelope read) ? read : null;
        return new Proof(
                row.getObject("fact_id", UUID.class),
                row.getString("kind"),
                origin(row.getInt("origin"), row.getString("code"), signed),
                till == null
                        ? null
                        : new TillSeq(till, String.valueOf(row.getString("code")), row.getObject("epoch", UUID.class), row.getLong("seq")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Hashes.hex(hash),
                Hashes.hex(previous),
                signed,
                envelope == null ? null : envelope.kernel(),
                envelope == null ? null : envelope.bundle(),
                envelope != null && carriesRequest(envelope),
                new String(record, StandardCharsets.UTF_8),
                holds,
                holds
                        ? "The stored bytes still have the hash they were written with"
                        : "The stored bytes no longer have their hash: run verify and compare with the till’s journal");
    }

    private static boolean carriesRequest(Envelope envelope) {
        return switch (envelope.body()) {
            case SaleCompleted sale -> sale.request().length > 0;
            case WebOrderPlaced placed -> placed.request().length > 0;
            default -> false;
        };
    }

    private static String origin(int code, @Nullable String till, boolean signed) {
        return switch (code) {
            case 1 -> "Till " + till + (signed ? ", signed with its own key" : "");
            case 3 -> "The web shop";
            case 4 -> "Imported history";
            default -> "The hub";
        };
    }
}
