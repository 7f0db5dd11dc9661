package org.onecounter.sync.port;

import java.time.Instant;

/** Tells the time; the simulator tells another one. */
public interface Clock {

    /** The instant now, UTC; may jump when somebody sets the clock of the machine. */
    Instant now();

    /** A count of nanoseconds that never goes back; only differences mean something. Silence is measured by it. */
    long nanos();
}
