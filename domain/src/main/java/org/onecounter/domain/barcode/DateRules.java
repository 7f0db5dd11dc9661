package org.onecounter.domain.barcode;

import java.time.LocalDate;
import java.time.YearMonth;

/** Dates and times as barcodes write them (GS1 General Specifications, sections 3.4.2 to 3.4.7 and 7.12). */
final class DateRules {

    private DateRules() {}

    /** YYMMDD; day 00 means the month as a whole, where the identifier allows it. */
    static boolean day(String yymmdd, boolean wholeMonth) {
        // of the years a scanner can mean, only 2000 is written 00 and it is a leap year, so any century does
        return exists(2000 + number(yymmdd, 0, 2), number(yymmdd, 2, 4), number(yymmdd, 4, 6), wholeMonth);
    }

    static boolean dayOfCentury(String yyyymmdd) {
        return exists(number(yyyymmdd, 0, 4), number(yyyymmdd, 4, 6), number(yyyymmdd, 6, 8), false);
    }

    static boolean hour(String hh) {
        return hh.compareTo("23") <= 0;
    }

    static boolean sixtieth(String minuteOrSecond) {
        return minuteOrSecond.compareTo("59") <= 0;
    }

    /**
     * The last day that a valid YYMMDD names; day 00 is the month's last. The century is the one that puts
     * the year at most 49 years before or 50 years after today (section 7.12).
     */
    static LocalDate lastDay(String yymmdd, LocalDate today) {
        int ahead = Math.floorMod(number(yymmdd, 0, 2) - today.getYear(), 100);
        YearMonth month = YearMonth.of(today.getYear() + (ahead > 50 ? ahead - 100 : ahead), number(yymmdd, 2, 4));
        int day = number(yymmdd, 4, 6);
        return day == 0 || day > month.lengthOfMonth() ? month.atEndOfMonth() : month.atDay(day);
    }

    private static boolean exists(int year, int month, int day, boolean wholeMonth) {
        if (month < 1 || month > 12) return false;
        return day == 0 ? wholeMonth : day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
