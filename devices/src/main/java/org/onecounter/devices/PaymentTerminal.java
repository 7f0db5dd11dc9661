package org.onecounter.devices;

import java.util.UUID;
import org.onecounter.domain.money.Money;

/**
 * A card terminal. An attempt has the id the till gave it before asking, and the same id never takes money twice; whatever
 * {@link #charge} answered, {@link #ask} tells later how the attempt ended.
 */
public interface PaymentTerminal {

    /** Asks for the money and waits for the customer, at most as long as the terminal's own patience. */
    TerminalAnswer charge(UUID attempt, Money amount);

    /** How did this attempt end? */
    TerminalAnswer ask(UUID attempt);

    /** Gives the money of an approved attempt back. */
    TerminalAnswer reverse(UUID attempt);
}
