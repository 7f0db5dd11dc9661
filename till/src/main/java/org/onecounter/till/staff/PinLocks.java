package org.onecounter.till.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.StaffRefused;
import org.onecounter.sync.fact.StaffSignedIn;
import org.onecounter.sync.port.Clock;

/**
 * How often somebody's PIN was wrong in a row, read back from the journal: a restart forgives nothing (attack 32). From the fifth
 * on a lock, 30 seconds and doubling up to an hour. Within a process it runs on the steady clock, so setting the clock of
 * the machine does not end it; after a restart never longer than its own length, so a clock set back locks nobody out for days.
 */
final class PinLocks {

    static final int FREE_FAILURES = 4;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private record Wrong(int failures, long lockedUntilNanos) {}

    private final Clock clock;
    private final Map<UUID, Wrong> wrong = new HashMap<>();

    PinLocks(Clock clock) {
        this.clock = clock;
    }

    /** Learns from a record. */
    void saw(FactBody body, Instant at) {
        if (body instanceof StaffSignedIn in) {
            wrong.remove(in.staff());
        } else if (body instanceof StaffRefused refused) {
            Duration whole = length(refused.failures());
            Duration passed = Duration.between(at, clock.now());
            Duration left = passed.isNegative() ? whole : whole.minus(passed);
            wrong.put(refused.staff(), new Wrong(refused.failures(), clock.nanos() + Math.max(0, left.toNanos())));
        }
    }

    int failures(UUID staff) {
        Wrong known = wrong.get(staff);
        return known == null ? 0 : known.failures();
    }

    /** How much longer this person has to wait; zero when free. */
    Duration left(UUID staff) {
        Wrong known = wrong.get(staff);
        return known == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, known.lockedUntilNanos() - clock.nanos()));
    }

    /** When the next try is allowed after so many failures; absent while no lock is due. */
    @Nullable Instant lockedUntil(int failures) {
        Duration length = length(failures);
        return length.isZero() ? null : clock.now().plus(length);
    }

    private static Duration length(int failures) {
        int beyond = failures - FREE_FAILURES;
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        Duration grown = FIRST.multipliedBy(1L << Math.min(beyond - 1, 20));
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }
}
