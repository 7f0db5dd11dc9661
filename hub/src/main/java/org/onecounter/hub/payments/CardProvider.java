package org.onecounter.hub.payments;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Whoever moves money between a card and the retailer. The order id is the key of everything: asking twice with the same
 * key asks once. No card number passes through here, only what the provider's own form gave for it (a token).
 */
public interface CardProvider {

    /**
     * Asks for money to be set aside. Waits at most {@code patience}; {@link CardAnswer.NoAnswer} then says nothing about
     * what the bank did, and the answer comes later to {@link #lateAnswers}.
     */
    CardAnswer authorise(CardRequest request, Duration patience);

    /** What became of an authorisation; {@link CardAnswer.Unasked} when the provider never heard of it. */
    CardAnswer ask(UUID order);

    /** Takes money that was set aside; doing it twice takes it once. */
    CardAnswer capture(UUID order, String reference, long amount);

    /** Gives back what was set aside or taken; doing it twice gives it back once. */
    CardAnswer giveBack(UUID order, String reference, long amount);

    /**
     * Makes sure that nothing comes of an authorisation that was never answered: undone if it happened, refused if it still
     * arrives. {@link CardAnswer.Approved} says that this is certain now.
     */
    CardAnswer abandon(UUID order);

    /** Where answers go that came after the patience had ended. */
    void lateAnswers(Consumer<LateAnswer> listener);

    /** An answer to an authorisation nobody waits for any more. */
    record LateAnswer(UUID order, CardAnswer answer) {}
}
