package org.onecounter.hub.prices.internal;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.Manifest;
import org.onecounter.domain.pricing.RuleChunk;
import org.onecounter.hub.platform.SqlArrays;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.port.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Bundles and their chunks as rows; nothing here is ever deleted. */
@Repository
class BundleRows {

    /** Which bundle is current, and the how-manieth it is. */
    record Current(Digest root, long version) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    BundleRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Current> current() {
        return current("");
    }

    /** Reads which bundle is current and keeps others from publishing until the transaction ends. */
    Optional<Current> lock() {
        Optional<Current> found = current(" for update");
        if (found.isPresent()) return found;
        jdbc.execute("lock table rule_bundle_current in exclusive mode"); // two hubs' first bundle: one waits here
        return current(" for update");
    }

    private Optional<Current> current(String lock) {
        return jdbc
                .query(
                        "select root, version from rule_bundle_current where one = 1" + lock,
                        (row, n) -> new Current(Digest.of(row.getBytes("root")), row.getLong("version")))
                .stream()
                .findFirst();
    }

    Optional<Manifest> manifest(Digest root) {
        return jdbc
                .query(
                        "select manifest from rule_bundle where root = ?",
                        (row, n) -> Manifest.decode(row.getBytes("manifest")),
                        root.bytes())
                .stream()
                .findFirst();
    }

    Optional<byte[]> chunk(Digest hash) {
        return Optional.ofNullable(chunks(List.of(hash)).get(hash));
    }

    Map<Digest, byte[]> chunks(Collection<Digest> hashes) {
        var found = new HashMap<Digest, byte[]>();
        jdbc.query(
                "select chunk_hash, bytes from rule_chunk where chunk_hash = any(?)",
                row -> {
                    found.put(Digest.of(row.getBytes("chunk_hash")), row.getBytes("bytes"));
                },
                SqlArrays.bytes(hashes, Digest::bytes));
        return found;
    }

    /** Keeps the chunks and gives the manifest with them in it. */
    Manifest keep(Manifest before, List<? extends RuleChunk> chunks) {
        Manifest manifest = before;
        var kept = new HashMap<Digest, byte[]>();
        for (RuleChunk chunk : chunks) {
            byte[] bytes = chunk.encode();
            Digest hash = Digest.of(Hashes.sha256(bytes));
            kept.put(hash, bytes);
            manifest = manifest.with(chunk.name(), hash);
        }
        jdbc.update(
                """
                insert into rule_chunk (chunk_hash, bytes) select h, b from unnest(?::bytea[], ?::bytea[]) as u(h, b)
                on conflict do nothing
                """,
                SqlArrays.bytes(kept.entrySet(), entry -> entry.getKey().bytes()),
                SqlArrays.bytes(kept.entrySet(), Map.Entry::getValue));
        return manifest;
    }

    /** Makes the manifest's bundle the current one. */
    Current publish(Manifest manifest, long version) {
        byte[] bytes = manifest.encode();
        Digest root = Digest.of(Hashes.sha256(bytes));
        jdbc.update(
                "insert into rule_bundle (root, manifest, issued_at) values (?, ?, ?) on conflict do nothing",
                root.bytes(),
                bytes,
                Timestamp.from(clock.now()));
        jdbc.update(
                """
                insert into rule_bundle_current (one, root, version) values (1, ?, ?)
                on conflict (one) do update set root = excluded.root, version = excluded.version
                """,
                root.bytes(),
                version);
        return new Current(root, version);
    }
}
