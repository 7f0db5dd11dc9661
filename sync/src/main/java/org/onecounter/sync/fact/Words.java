package org.onecounter.sync.fact;

import java.util.Set;

/** The closed lists of words a record may use where the word is kept as text. */
final class Words {
    static final Set<String> CHANNELS = Set.of("TILL", "WEB", "IMPORTED");
    static final Set<String> METHODS = Set.of("CASH", "CARD");
    static final Set<String> TAX_CLASSES = Set.of("STANDARD", "REDUCED", "ZERO", "EXEMPT");
    static final Set<String> PAYMENT_STATES = Set.of(
            "INTENDED", "AUTHORISED", "CAPTURED", "DECLINED", "UNKNOWN", "VOIDED", "REFUND_QUEUED", "REFUNDED", "TAKEN");
    static final Set<String> MOVEMENT_REASONS = Set.of(
            "SALE", "RETURN", "OPENING", "RECEIVED", "COUNT", "DAMAGE", "CORRECTION", "DISPATCH", "IMPORT");

    private Words() {}

    static void oneOf(String word, Set<String> words) {
        if (!words.contains(word)) {
            throw new IllegalArgumentException("a word that is not on its list");
        }
    }
}
