package org.onecounter.domain.pricing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** UTC instants of rules as microseconds since 1970, which is what the database keeps; years 1 to 9999. */
final class Moments {

    static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Moments() {}

    static boolean isWithin(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }

    /** The instant to the microsecond; outside the years 1 to 9999 it is a bug of the caller. */
    static Instant checked(Instant instant) {
        if (!isWithin(instant)) throw new IllegalArgumentException("outside the years 1 to 9999: " + instant);
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Microseconds since 1970, rounded down, so that a rule from that microsecond holds. */
    static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    static Instant ofMicros(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }
}
