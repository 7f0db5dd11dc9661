package org.onecounter.hub.feed.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.onecounter.hub.feed.Cursor;
import org.onecounter.hub.feed.FeedEvent;

/** The newest events in memory, shared by all readers; each reader brings its own position. */
class FeedRing {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final FeedEvent[] events;
    private Cursor head;
    private long oldest;

    FeedRing(int capacity, Cursor head) {
        this.events = new FeedEvent[capacity];
        this.head = head;
        this.oldest = head.position() + 1;
    }

    void publish(List<FeedEvent> fresh, Cursor newHead) {
        lock.lock();
        try {
            if (!newHead.epoch().equals(head.epoch())) {
                oldest = newHead.position() - fresh.size() + 1;
            }
            for (FeedEvent event : fresh) {
                events[slot(event.position())] = event;
            }
            head = newHead;
            oldest = Math.max(oldest, head.position() - events.length + 1);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Cursor head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the head has moved past {@code from} or the time is up. */
    void await(Cursor from, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (left > 0 && head.equals(from)) {
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** True when every event after {@code from} is still in memory. */
    boolean covers(Cursor from) {
        lock.lock();
        try {
            return from.epoch().equals(head.epoch()) && from.position() + 1 >= oldest;
        } finally {
            lock.unlock();
        }
    }

    /** Events after {@code from}, at most {@code limit}; empty when not covered. */
    List<FeedEvent> after(Cursor from, int limit) {
        lock.lock();
        try {
            List<FeedEvent> found = new ArrayList<>();
            if (!covers(from)) {
                return found;
            }
            long last = Math.min(head.position(), from.position() + limit);
            for (long p = from.position() + 1; p <= last; p++) {
                found.add(events[slot(p)]);
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    private int slot(long position) {
        return Math.toIntExact(Math.floorMod(position, (long) events.length));
    }

}
