package org.onecounter.hub.prices.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.Manifest;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.domain.pricing.RuleChunk;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.hub.outbox.OutboxEvent;
import org.onecounter.hub.prices.RuleBundles;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The bundles in memory: the current one, a few that receipts asked for lately, and how the next one is made. */
@Component
class Bundles implements RuleBundles, SmartInitializingSingleton {

    /** There is one line of bundles, so its events are about one object. */
    private static final UUID THE_BUNDLE = new UUID(0, 1);

    private final BundleRows rows;
    private final FirstBundle first;
    private final TransactionOperations transaction;
    private final Outbox outbox;
    private final Map<Digest, RuleBundle> lately = new Lately();
    private volatile @Nullable Published current;

    Bundles(BundleRows rows, FirstBundle first, TransactionOperations transaction, Outbox outbox) {
        this.rows = rows;
        this.first = first;
        this.transaction = transaction;
        this.outbox = outbox;
    }

    /** Read at the start, so that the first visitor does not wait for it. */
    @Override
    public void afterSingletonsInstantiated() {
        current();
    }

    @Override
    public RuleBundle current() {
        return published().bundle();
    }

    private Published published() {
        Published known = current;
        if (known != null) return known;
        Optional<Published> kept = rows.current().map(this::read);
        if (kept.isEmpty()) return publish(base -> List.of());
        install(kept.get());
        return kept.get();
    }

    @Override
    public Optional<RuleBundle> find(Digest root) {
        RuleBundle now = current();
        if (now.root().equals(root)) return Optional.of(now);
        synchronized (lately) {
            RuleBundle found = lately.get(root);
            if (found != null) return Optional.of(found);
        }
        Optional<RuleBundle> found =
                rows.manifest(root).map(manifest -> read(0, root, manifest).bundle());
        synchronized (lately) {
            found.ifPresent(bundle -> lately.put(root, bundle));
        }
        return found;
    }

    @Override
    public Optional<Manifest> manifest(Digest root) {
        Published known = published();
        return known.bundle().root().equals(root) ? Optional.of(known.manifest()) : rows.manifest(root);
    }

    @Override
    public Optional<byte[]> chunk(Digest hash) {
        return rows.chunk(hash);
    }

    /**
     * Publishes the bundle that comes of replacing some chunks of the one before, in the caller's transaction or one of
     * its own; others who publish wait until that ends. No chunks: the bundle stays.
     */
    Published publish(Function<Published, List<? extends RuleChunk>> changes) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Published base = rows.lock().map(this::read).orElseGet(() -> next(Published.NOTHING, first.chunks()));
            List<? extends RuleChunk> chunks = changes.apply(base);
            return chunks.isEmpty() ? base : next(base, chunks);
        }));
    }

    private Published next(Published base, List<? extends RuleChunk> chunks) {
        Manifest manifest = rows.keep(base.manifest(), chunks);
        BundleRows.Current kept = rows.publish(manifest, base.version() + 1);
        Published next = base.next(kept.version(), manifest, kept.root(), chunks);
        outbox.append(List.of(new OutboxEvent(
                "bundle", THE_BUNDLE, next.version(), "BundlePublished", "{\"root\":\"" + kept.root() + "\"}")));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                install(next);
            }
        });
        return next;
    }

    private Published read(BundleRows.Current kept) {
        Published known = current;
        if (known != null && known.version() == kept.version()) return known;
        Manifest manifest = rows.manifest(kept.root())
                .orElseThrow(() -> new IllegalStateException("The current rule bundle has no manifest."));
        return read(kept.version(), kept.root(), manifest);
    }

    private Published read(long version, Digest root, Manifest manifest) {
        List<Digest> hashes =
                manifest.entries().stream().map(Manifest.Entry::hash).toList();
        Map<Digest, byte[]> bytes = rows.chunks(hashes);
        List<RuleChunk> chunks = hashes.stream()
                .map(hash -> RuleChunk.decode(Objects.requireNonNull(bytes.get(hash), "a chunk is missing")))
                .toList();
        return Published.of(version, manifest, root, chunks);
    }

    /** After the commit; a slower thread never puts an older bundle back. */
    private synchronized void install(Published next) {
        Published known = current;
        if (known == null || known.version() < next.version()) {
            current = next;
        }
    }

    /** The bundles asked for last. */
    private static final class Lately extends LinkedHashMap<Digest, RuleBundle> {
        private static final int KEPT = 16;

        Lately() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, RuleBundle> eldest) {
            return size() > KEPT;
        }
    }
}
