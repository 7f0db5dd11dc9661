package org.onecounter.till.platform;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One act at a time, as at a real counter. After each the screens are told; nothing slow (terminal, paper, network) runs inside. */
public final class Counter {

    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong revision = new AtomicLong(1);
    private final List<Runnable> screens = new CopyOnWriteArrayList<>();

    /** Does the act alone and tells the screens, also when it was refused half-way. */
    public <T> T act(Supplier<T> act) {
        try {
            return alone(act);
        } finally {
            changed();
        }
    }

    public void act(Runnable act) {
        act(() -> {
            act.run();
            return true;
        });
    }

    /** Looks without changing anything. */
    public <T> T alone(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    /** Something shown has changed. */
    public void changed() {
        revision.incrementAndGet();
        screens.forEach(Runnable::run);
    }

    /** Grows with every change while the process lives. */
    public long revision() {
        return revision.get();
    }

    /** Tells the listener after every change; it must return at once. */
    public void onChange(Runnable screen) {
        screens.add(screen);
    }

    public void forget(Runnable screen) {
        screens.remove(screen);
    }
}
