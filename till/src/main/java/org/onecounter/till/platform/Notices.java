package org.onecounter.till.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.port.Clock;

/** The band above the screen: the newest thing that happened outside an act, until the next good act. */
public final class Notices {

    /** Level is {@code info}, {@code warn} or {@code stop}. */
    public record Notice(long id, String level, String code, String sentence, Instant at) {}

    private final Clock clock;
    private long count;
    private @Nullable Notice current;

    public Notices(Clock clock) {
        this.clock = clock;
    }

    public synchronized void tell(String level, String code, String sentence) {
        current = new Notice(++count, level, code, sentence, clock.now());
    }

    public synchronized void clear() {
        current = null;
    }

    public synchronized @Nullable Notice current() {
        return current;
    }
}
