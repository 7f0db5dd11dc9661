package org.onecounter.hub.payments;

import java.util.Optional;

/** The cards of the payment simulator; each token always behaves the same way. */
public enum TestCard {
    APPROVED("card_4242", "Card ending 4242", "The bank says yes."),
    DECLINED("card_0002", "Card ending 0002", "The bank says no."),
    SILENT("card_0119", "Card ending 0119", "The bank never answers."),
    LATE("card_0341", "Card ending 0341", "The bank says yes, but late."),
    LATE_NO("card_0358", "Card ending 0358", "The bank says no, and late.");

    private final String token;
    private final String label;
    private final String behaviour;

    TestCard(String token, String label, String behaviour) {
        this.token = token;
        this.label = label;
        this.behaviour = behaviour;
    }

    /** The card of that token. */
    public static Optional<TestCard> of(String token) {
        for (TestCard card : values()) {
            if (card.token.equals(token)) {
                return Optional.of(card);
            }
        }
        return Optional.empty();
    }

    /** What a form sends for it. */
    public String token() {
        return token;
    }

    /** What a person reads. */
    public String label() {
        return label;
    }

    /** How it behaves, in words. */
    public String behaviour() {
        return behaviour;
    }
}
