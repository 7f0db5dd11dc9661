package org.onecounter.till.uplink;

import java.time.Duration;
import org.onecounter.sync.port.Randomness;

/** How long to wait before the next try: doubling, at most some seconds, and never the same for two tills. */
final class Backoff {
    private static final int FIRST_MS = 200;
    private static final int LONGEST_MS = 4_000;
    private final Randomness random;
    private int next = FIRST_MS;

    Backoff(Randomness random) {
        this.random = random;
    }

    /** All is well again. */
    void reset() {
        next = FIRST_MS;
    }

    /** The next wait: between half and all of what it has come to. */
    Duration next() {
        Duration wait = Duration.ofMillis(next / 2 + random.below(next / 2));
        next = Math.min(LONGEST_MS, next * 2);
        return wait;
    }
}
