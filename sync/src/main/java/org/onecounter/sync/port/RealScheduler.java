package org.onecounter.sync.port;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A timer thread that hands each piece of work to a virtual thread, so slow work delays nobody. */
public final class RealScheduler implements Scheduler, AutoCloseable {
    private static final Logger LOG = System.getLogger(RealScheduler.class.getName());
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("timer").factory());

    @Override
    public Planned after(Duration delay, Runnable work) {
        Future<?> planned = timer.schedule(() -> start(work), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> planned.cancel(false);
    }

    @Override
    public Planned every(Duration delay, Runnable work) {
        return new Repeating(delay, work);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static void start(Runnable work) {
        Thread.ofVirtual().name("scheduled").start(() -> guarded(work));
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Scheduled work failed; it will be tried again at its next time.", e);
        }
    }

    private final class Repeating implements Planned {
        private final Duration delay;
        private final Runnable work;
        private volatile boolean cancelled;

        Repeating(Duration delay, Runnable work) {
            this.delay = delay;
            this.work = work;
            plan();
        }

        private void plan() {
            if (!cancelled && !timer.isShutdown()) {
                after(delay, this::once);
            }
        }

        private void once() {
            if (!cancelled) {
                guarded(work);
                plan();
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
