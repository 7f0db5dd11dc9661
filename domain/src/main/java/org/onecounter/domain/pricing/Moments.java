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

    /**
     * The instant as {@code 2026-03-01T00:00:00Z}, with a fraction where there is one. The same text as
     * {@link Instant#toString()}, some ten times faster: it stands in every line of every quote.
     */
    static String text(Instant instant) {
        long days = Math.floorDiv(instant.getEpochSecond(), 86_400L);
        int second = (int) Math.floorMod(instant.getEpochSecond(), 86_400L);
        var text = new StringBuilder(30);
        date(text, days);
        two(text.append('T'), second / 3_600);
        two(text.append(':'), second / 60 % 60);
        two(text.append(':'), second % 60);
        int nanos = instant.getNano();
        if (nanos != 0) fraction(text, nanos);
        return text.append('Z').toString();
    }

    /** The proleptic Gregorian date of a day since 1970 (H. Hinnant, "chrono-compatible low-level date algorithms"). */
    private static void date(StringBuilder text, long daysSince1970) {
        long days = daysSince1970 + 719_468; // since 0000-03-01, so that a leap day ends its year
        long era = Math.floorDiv(days, 146_097L);
        int ofEra = (int) (days - era * 146_097);
        int yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int march = (5 * ofYear + 2) / 153;
        int month = march < 10 ? march + 3 : march - 9;
        int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
        two(text, year / 100);
        two(text, year % 100);
        two(text.append('-'), month);
        two(text.append('-'), ofYear - (153 * march + 2) / 5 + 1);
    }

    private static void fraction(StringBuilder text, int nanos) {
        int digits = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        text.append('.').append(Integer.toString(1_000_000_000 + nanos), 1, 1 + digits);
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
