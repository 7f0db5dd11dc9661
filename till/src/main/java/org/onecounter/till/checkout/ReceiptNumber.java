package org.onecounter.till.checkout;

import java.util.Locale;
import java.util.UUID;
import org.onecounter.till.platform.Enrolment;
import org.onecounter.till.platform.Recorder.Place;

/** Receipt numbers: location, till, epoch, counter. The journal counts, so a number is used exactly when its record is kept (I-14). */
final class ReceiptNumber {

    private static final int EPOCH_DIGITS = 6;

    private ReceiptNumber() {}

    static String of(Enrolment till, Place place) {
        return "%s-%s-%s-%06d".formatted(till.shop().code(), till.tillCode(), shortly(place.epoch()), place.receipt());
    }

    /** The tail of the id is random in every kind of UUID used here. */
    private static String shortly(UUID epoch) {
        String hex = epoch.toString();
        return hex.substring(hex.length() - EPOCH_DIGITS).toUpperCase(Locale.ROOT);
    }
}
