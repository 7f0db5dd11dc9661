package org.onecounter.hub.shop.offer;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * When a parcel is usually there: packed on a working day before two o'clock it goes the same day, and takes two working
 * days. A carrier's own promise will replace this.
 */
public final class DeliveryPromise {
    private static final LocalTime LAST_COLLECTION = LocalTime.of(14, 0);
    private static final int DAYS_ON_THE_WAY = 2;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private DeliveryPromise() {}

    /** The day a parcel ordered at that instant usually arrives. */
    public static LocalDate day(Instant ordered, ZoneId zone) {
        ZonedDateTime there = ordered.atZone(zone);
        LocalDate packed = there.toLocalDate();
        if (!there.toLocalTime().isBefore(LAST_COLLECTION)) {
            packed = packed.plusDays(1);
        }
        LocalDate day = working(packed);
        for (int i = 0; i < DAYS_ON_THE_WAY; i++) {
            day = working(day.plusDays(1));
        }
        return day;
    }

    /** {@code Thursday}. */
    public static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** {@code Thursday 26 November}. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    private static LocalDate working(LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }
}
