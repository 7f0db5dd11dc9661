package org.onecounter.sync.port;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The clock of this machine, in whole microseconds as the database keeps them. */
public final class RealClock implements Clock {

    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }
}
