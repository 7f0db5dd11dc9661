package org.onecounter.hub.imports.internal;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.onecounter.hub.imports.FileRefused;
import org.springframework.stereotype.Component;

/** Lets one import run at a time: two that read the same catalogue and then write would not know of each other. */
@Component
class OneAtATime {

    private final ReentrantLock lock = new ReentrantLock();

    <T> T run(Supplier<T> work) {
        if (!lock.tryLock()) {
            throw FileRefused.of("ImportRunning", "Another import is running; start this one when it has ended.");
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
