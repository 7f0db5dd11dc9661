package org.onecounter.till.checkout;

import java.util.UUID;
import org.onecounter.domain.money.Money;

/** One asking of the card terminal, as the screen shows it. */
public record CardAttempt(UUID attempt, UUID order, Money amount, State state, String sentence) {

    /** How it stands; only what the terminal said moves it. */
    public enum State { ASKING, UNKNOWN, DECLINED, APPROVED, REVERSED, SETASIDE }

    boolean isOpen() {
        return state == State.ASKING || state == State.UNKNOWN;
    }

    CardAttempt become(State next, String why) {
        return new CardAttempt(attempt, order, amount, next, why);
    }
}
