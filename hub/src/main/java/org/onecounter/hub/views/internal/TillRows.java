package org.onecounter.hub.views.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.prices.RuleBundles;
import org.onecounter.sync.hash.Hashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tills with how they stand, in words. */
@Repository
class TillRows {
    private static final String LIST =
            """
            select t.till_id, t.code, t.name, t.state, t.last_contact, t.unsent, t.clock_skew_ms, t.bundle, t.software,
                   l.location_id, l.code as location_code, l.name as location_name,
                   h.epoch, h.last_seq, h.last_hash, h.last_at, (select count(*) from till_head where till_head.till_id = t.till_id) as epochs
              from till t
              join location l on l.location_id = t.location_id
              left join lateral (
                   select epoch, last_seq, last_hash, last_at
                     from till_head where till_head.till_id = t.till_id
                    order by last_at desc nulls last limit 1) h on true
             where cast(:location as uuid) is null or t.location_id = cast(:location as uuid)
             order by l.rank, l.code, t.code
            """;

    private final JdbcClient jdbc;
    private final RuleBundles bundles;

    record Head(UUID epoch, long seq, String hash, @Nullable Instant at) {}

    /** A till; absent figures are not known yet. */
    record TillRow(
            UUID id,
            String code,
            String name,
            Named location,
            String state,
            String health,
            String sentence,
            @Nullable Instant lastContact,
            @Nullable Long unsent,
            @Nullable Long clockSkewMs,
            @Nullable Boolean bundleCurrent,
            @Nullable String software,
            @Nullable Head head,
            long epochs,
            long salesToday) {}

    TillRows(JdbcClient jdbc, RuleBundles bundles) {
        this.jdbc = jdbc;
        this.bundles = bundles;
    }

    /** All the caller may see; {@code sold} tells how much each sold today. */
    List<TillRow> list(@Nullable UUID location, Day day, List<SalesPostgres.Piece> sold) {
        Map<UUID, Long> sales = new HashMap<>();
        sold.stream()
                .filter(piece -> piece.till() != null)
                .forEach(piece -> sales.merge(piece.till(), piece.orders(), Long::sum));
        byte[] current = Hashes.unhex(bundles.current().root().hex());
        return jdbc.sql(LIST)
                .param("location", location, Types.OTHER)
                .query((row, at) -> row(row, day.now(), current, sales))
                .list();
    }

    private static TillRow row(ResultSet row, Instant now, byte[] current, Map<UUID, Long> sales) throws SQLException {
        UUID id = row.getObject("till_id", UUID.class);
        String state = row.getString("state");
        Instant contact = OrderPartsPostgres.instant(row.getObject("last_contact", OffsetDateTime.class));
        Long unsent = row.getObject("unsent", Long.class);
        byte[] bundle = row.getBytes("bundle");
        UUID epoch = row.getObject("epoch", UUID.class);
        TillHealth health = TillHealth.of(state, contact, unsent, now);
        return new TillRow(
                id,
                row.getString("code"),
                row.getString("name"),
                new Named(row.getObject("location_id", UUID.class), row.getString("location_code"), row.getString("location_name")),
                state,
                health.code(),
                health.sentence(),
                contact,
                unsent,
                row.getObject("clock_skew_ms", Long.class),
                bundle == null ? null : Arrays.equals(bundle, current),
                row.getString("software"),
                epoch == null
                        ? null
                        : new Head(
                                epoch,
                                row.getLong("last_seq"),
                                Hashes.hex(row.getBytes("last_hash")),
                                OrderPartsPostgres.instant(row.getObject("last_at", OffsetDateTime.class))),
                row.getLong("epochs"),
                sales.getOrDefault(id, 0L));
    }

    /** How a till stands: a code for the sign, a sentence for the person. */
    record TillHealth(String code, String sentence) {
        /** A till calls every few seconds; after this long without a word it counts as silent. */
        private static final Duration SILENT = Duration.ofSeconds(60);

        static TillHealth of(String state, @Nullable Instant contact, @Nullable Long unsent, Instant now) {
            long kept = unsent == null ? 0 : unsent;
            return switch (state) {
                case "INVITED" -> new TillHealth("WAITING", "Waits for its enrolment code");
                case "FENCED" -> new TillHealth("STOPPED", "Fenced: its history forked, see Cases");
                case "REVOKED" -> new TillHealth("STOPPED", "Revoked: its key opens nothing any more");
                default -> {
                    if (contact == null) {
                        yield new TillHealth("SILENT", "Enrolled, not heard of since");
                    }
                    Duration since = Duration.between(contact, now);
                    if (since.compareTo(SILENT) <= 0) {
                        yield kept == 0
                                ? new TillHealth("ONLINE", "Online, all sent")
                                : new TillHealth("ONLINE", "Online, " + records(kept) + " on the way");
                    }
                    String silent = "Silent for " + words(since) + "; it sells on";
                    yield new TillHealth("SILENT", kept == 0 ? silent : silent + ", " + records(kept) + " not here yet");
                }
            };
        }

        private static String records(long count) {
            return count == 1 ? "1 record" : count + " records";
        }

        private static String words(Duration since) {
            if (since.toMinutes() < 90) {
                return since.toMinutes() + " min";
            }
            return since.toHours() < 36 ? since.toHours() + " h" : since.toDays() + " days";
        }
    }
}
