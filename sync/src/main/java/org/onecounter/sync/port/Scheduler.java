package org.onecounter.sync.port;

import java.time.Duration;

/** Runs work later. */
public interface Scheduler {

    /** Runs the work once after the delay, unless cancelled before. */
    Planned after(Duration delay, Runnable work);

    /** Runs the work again and again, the next one a delay after the last has ended; a failure does not stop it. */
    Planned every(Duration delay, Runnable work);

    /** Work that waits for its time. */
    interface Planned {

        /** Forgets it; work that is running goes on to its end. */
        void cancel();
    }
}
