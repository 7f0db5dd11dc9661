package org.onecounter.hub.views.internal;

import java.util.Locale;
import java.util.Map;

/** The words of states and reasons as screens write them; the codes stay for programs. */
final class Words {
    private static final Map<String, String> ORDER_STATES = Map.of(
            "CONFIRMED", "To dispatch",
            "DISPATCHED", "Dispatched",
            "HANDED_OVER", "Handed over",
            "CANCELLED", "Cancelled",
            "RETURNED", "Returned");
    private static final Map<String, String> CHANNELS = Map.of("TILL", "Till", "WEB", "Web shop", "IMPORTED", "Imported");
    private static final Map<String, String> KINDS = Map.of("SALE", "Sale", "RETURN", "Return", "ADJUSTMENT", "Adjustment");
    private static final Map<String, String> REASONS = Map.of(
            "SALE", "Sold at a till",
            "RETURN", "Came back",
            "OPENING", "Opening stock",
            "RECEIVED", "Goods received",
            "COUNT", "Counted",
            "DAMAGE", "Damaged",
            "CORRECTION", "Corrected",
            "DISPATCH", "Dispatched",
            "IMPORT", "Imported history");
    private static final Map<String, String> RESERVATIONS =
            Map.of("HELD", "Held while someone pays", "ALLOCATED", "Ordered, to dispatch");

    private static final Map<String, String> TAX_CLASSES =
            Map.of("STANDARD", "Standard rate", "REDUCED", "Reduced rate", "ZERO", "Zero rate", "EXEMPT", "Exempt");

    private Words() {}

    static String orderState(String code) {
        return ORDER_STATES.getOrDefault(code, spoken(code));
    }

    static String channel(String code) {
        return CHANNELS.getOrDefault(code, spoken(code));
    }

    static String orderKind(String code) {
        return KINDS.getOrDefault(code, spoken(code));
    }

    static String reason(String code) {
        return REASONS.getOrDefault(code, spoken(code));
    }

    static String reservation(String code) {
        return RESERVATIONS.getOrDefault(code, spoken(code));
    }

    static String taxClass(String code) {
        return TAX_CLASSES.getOrDefault(code, spoken(code));
    }

    static String payment(String code) {
        return code.equals("UNKNOWN") ? "Not known yet" : spoken(code);
    }

    /** HANDED_OVER as "Handed over": for codes that have no better words. */
    static String spoken(String code) {
        String lower = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
