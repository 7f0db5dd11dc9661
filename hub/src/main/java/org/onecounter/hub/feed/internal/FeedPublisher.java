package org.onecounter.hub.feed.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.feed.Cursor;
import org.onecounter.hub.feed.Feed;
import org.onecounter.hub.feed.FeedEvent;
import org.onecounter.hub.feed.FeedReader;
import org.onecounter.hub.outbox.OutboxSignal;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one publisher: under a lease row it numbers what was committed, in a transaction of its own, so that a late commit is
 * simply numbered later; then it tells the readers. A commit in this process wakes it at once; it looks by itself four times
 * a second for commits of others.
 */
@Service
class FeedPublisher implements Feed, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPublisher.class);
    private static final int AT_ONCE = 1_000;
    private static final int IN_MEMORY = 8_192;
    private static final long KEPT = 1_000_000;
    private static final Duration RECENT = Duration.ofMillis(500);
    private static final Duration WHOLE_LOOK = Duration.ofSeconds(1);
    private static final UUID FIRST = new UUID(0, 0);
    private static final Duration LEASE = Duration.ofSeconds(3);

    private final FeedPostgres store;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Ids ids;
    private final UUID holder;
    private final Semaphore wake = new Semaphore(0);
    private final FeedRing ring;
    private volatile boolean running;
    private @Nullable Thread thread;
    private long leasedUntil;
    private long published;
    private long wholeLook = Long.MIN_VALUE / 2;

    FeedPublisher(FeedPostgres store, TransactionTemplate transactions, OutboxSignal signal, Clock clock, Ids ids) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
        this.holder = ids.next();
        store.lease(holder, clock.now(), LEASE, ids.next());
        this.ring = new FeedRing(IN_MEMORY, store.head());
        signal.onCommit(this::wakeUp);
    }

    private void wakeUp() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("feed-publisher").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
        Thread current = thread;
        if (current != null) {
            try {
                current.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        store.release(holder);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                if (!holdsLease() || publishOnce() < AT_ONCE) {
                    wake.tryAcquire(250, TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The feed waits: {}", e.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean holdsLease() {
        long now = clock.nanos();
        if (leasedUntil != 0 && now < leasedUntil) {
            return true;
        }
        boolean mine = store.lease(holder, clock.now(), LEASE, ids.next());
        leasedUntil = mine ? now + LEASE.dividedBy(3).toNanos() : 0;
        return mine;
    }

    private int publishOnce() {
        Batch batch = Objects.requireNonNull(transactions.execute(status -> numberWaiting()));
        if (batch.events().isEmpty()) {
            return 0;
        }
        ring.publish(batch.events(), batch.head());
        published += batch.events().size();
        if (published > KEPT / 10) {
            published = 0;
            store.forget(batch.head(), KEPT);
        }
        return batch.events().size();
    }

    private record Batch(List<FeedEvent> events, Cursor head) {}

    private Batch numberWaiting() {
        List<Cursor> locked = store.lockHead(holder);
        if (locked.isEmpty()) {
            leasedUntil = 0;
            return new Batch(List.of(), ring.head());
        }
        Cursor head = locked.getFirst();
        List<FeedPostgres.Waiting> waiting = store.waiting(lowest(), AT_ONCE);
        if (waiting.isEmpty()) {
            return new Batch(List.of(), head);
        }
        List<FeedEvent> numbered = new ArrayList<>(waiting.size());
        long position = head.position();
        for (FeedPostgres.Waiting one : waiting) {
            FeedEvent e = one.event();
            numbered.add(new FeedEvent(
                    head.epoch(), ++position, e.topic(), e.objectId(), e.objectVersion(), e.kind(), e.body(), e.createdAt()));
        }
        Cursor newHead = new Cursor(head.epoch(), position);
        store.number(waiting, numbered, newHead);
        return new Batch(numbered, newHead);
    }

    /**
     * Where to look from: usually only among ids of the last moment, because rows that were taken leave dead entries behind
     * that a look from the start would walk over again and again; once a second from the start, for whoever was late.
     */
    private UUID lowest() {
        long now = clock.nanos();
        if (now - wholeLook > WHOLE_LOOK.toNanos()) {
            wholeLook = now;
            return FIRST;
        }
        return new UUID(clock.now().minus(RECENT).toEpochMilli() << 16, 0);
    }

    @Override
    public Cursor head() {
        return ring.head();
    }

    @Override
    public FeedReader open(@Nullable Cursor from) {
        Cursor head = ring.head();
        if (from == null) {
            return new Reader(head, false);
        }
        boolean known = from.epoch().equals(head.epoch());
        if (known && from.position() > head.position()) {
            Cursor fresh = Objects.requireNonNull(transactions.execute(status -> store.newEpoch(ids.next())));
            ring.publish(List.of(), fresh);
            return new Reader(fresh, true);
        }
        boolean kept = known && head.position() - from.position() <= KEPT / 2;
        return kept ? new Reader(from, false) : new Reader(head, true);
    }

    private final class Reader implements FeedReader {
        private Cursor cursor;
        private boolean snapshot;

        Reader(Cursor cursor, boolean snapshot) {
            this.cursor = cursor;
            this.snapshot = snapshot;
        }

        @Override
        public boolean needsSnapshot() {
            boolean was = snapshot;
            snapshot = false;
            return was;
        }

        @Override
        public List<FeedEvent> next(Duration patience) throws InterruptedException {
            ring.await(cursor, patience);
            if (!cursor.epoch().equals(ring.head().epoch())) {
                cursor = ring.head();
                snapshot = true;
                return List.of();
            }
            List<FeedEvent> found =
                    ring.covers(cursor) ? ring.after(cursor, AT_ONCE) : store.after(cursor, AT_ONCE);
            if (!found.isEmpty()) {
                cursor = found.getLast().cursor();
            }
            return found;
        }

        @Override
        public Cursor cursor() {
            return cursor;
        }
    }
}
