package org.onecounter.hub.imports.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.flows.HubBusy;
import org.onecounter.hub.flows.Intake;
import org.onecounter.hub.flows.Lane;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;

/** Hands facts to the intake, never more at once than it can work on, and keeps what it refuses. */
final class Submission {

    private static final int AT_ONCE = 2_048; // enough for two committers' next batches; the rest waits here, unbuilt

    private static final int TRIES = 100;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** A fact that was not taken. */
    record Refused(int invoice, FactAnswer answer) {}

    private final Intake intake;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ConcurrentLinkedQueue<Refused> refused = new ConcurrentLinkedQueue<>();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong repeats = new AtomicLong();
    private volatile @Nullable Throwable failure;

    Submission(Intake intake) {
        this.intake = intake;
    }

    /** Waits for room, then submits; throws what the intake failed with before. */
    void submit(int invoice, Fact fact) {
        room.acquireUninterruptibly();
        throwFailure();
        queued(fact).whenComplete((answer, thrown) -> {
            room.release();
            if (thrown != null) failure = thrown;
            else count(invoice, answer);
        });
    }

    /** Others may have filled the queue; an import waits longest. */
    private CompletableFuture<FactAnswer> queued(Fact fact) {
        for (int attempt = 1; ; attempt++) {
            try {
                return intake.submit(fact, Lane.IMPORT);
            } catch (HubBusy e) {
                if (attempt == TRIES) throw e;
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void count(int invoice, FactAnswer answer) {
        switch (answer.outcome()) {
            case ACCEPTED, CASE -> accepted.incrementAndGet();
            case REPEAT -> repeats.incrementAndGet();
            case REFUSED -> refused.add(new Refused(invoice, answer));
        }
    }

    /** Waits until everything is answered. */
    void finish() {
        room.acquireUninterruptibly(AT_ONCE);
        room.release(AT_ONCE);
        throwFailure();
    }

    private void throwFailure() {
        Throwable thrown = failure;
        if (thrown == null) return;
        Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof HubBusy busy) throw busy;
        throw new IllegalStateException("The intake failed", cause);
    }

    long accepted() {
        return accepted.get();
    }

    long repeats() {
        return repeats.get();
    }

    Iterable<Refused> refused() {
        return refused;
    }
}
