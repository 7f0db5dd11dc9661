package org.onecounter.hub.views.internal;

/** What the kinds of cases are called, and what a person can do about each. */
final class CaseWords {

    private CaseWords() {}

    /** @param promised whether units were taken that orders had been promised */
    static String kind(String code, boolean promised) {
        return switch (code) {
            case "OVERSOLD" -> promised ? "Sold although promised" : "Sold beyond the books";
            case "FORK" -> "Two histories of one till";
            case "POISON" -> "A record nobody can read";
            case "NUMBER_TWICE" -> "One number twice";
            case "LATE_PAYMENT" -> "Payment came late";
            case "RETURN_TOO_LARGE" -> "More came back than was sold";
            case "SUMS_DIFFER" -> "Sums do not fit";
            default -> Words.spoken(code);
        };
    }

    static String advice(String code, boolean promised) {
        return switch (code) {
            case "OVERSOLD" -> promised
                    ? "Look for the goods at another location, or call the customer and give the money back. Then write here what was decided."
                    : "The goods were there, the books did not know: count the place, or book the delivery nobody booked. Then write what was found.";
            case "FORK" -> "Find out whether the till’s disk was copied or restored. Its sales are all kept. Give it a new enrolment code when you are sure which one is the real one.";
            case "POISON" -> "The record is kept as it came. Update the hub or the till and send its journal again; nothing behind it waits.";
            case "NUMBER_TWICE" -> "Compare both documents and note which one the customer holds.";
            case "LATE_PAYMENT" -> "Look whether the money has gone back to the card, then close this.";
            case "RETURN_TOO_LARGE" -> "Compare with the receipt and ask who took the goods back. What was paid out stays paid out.";
            case "SUMS_DIFFER" -> "The sale stands. Look at the receipt and the till’s software version.";
            default -> "Decide what to do and write it here.";
        };
    }
}
