package org.onecounter.sync.sim;

import java.time.Duration;
import java.time.Instant;
import org.onecounter.sync.port.Clock;

/** A clock that stands until it is moved; its wall can be set apart from its count of nanoseconds, as people do. */
public final class SimulatedClock implements Clock {
    private Instant wall;
    private long nanos;

    public SimulatedClock(Instant start) {
        this.wall = start;
    }

    /** Lets time pass. */
    public synchronized void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    /** Sets the wall clock, forward or back. */
    public synchronized void set(Instant instant) {
        wall = instant;
    }

    @Override
    public synchronized Instant now() {
        return wall;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }
}
