package org.onecounter.hub.views.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A shop's day so far, and the same stretch of the same weekday a week before. A day may have 23 or 25 hours.
 *
 * @param now up to when the day is looked at
 */
record Day(LocalDate date, ZoneId zone, Instant now) {

    static Day of(Instant now, ZoneId zone) {
        return new Day(LocalDate.ofInstant(now, zone), zone, now);
    }

    Instant start() {
        return date.atStartOfDay(zone).toInstant();
    }

    Instant end() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The weekday a week ago, whole. */
    Day weekBefore() {
        LocalDate then = date.minusWeeks(1);
        return new Day(then, zone, then.atTime(now.atZone(zone).toLocalTime()).atZone(zone).toInstant());
    }
}
