package org.onecounter.sync.port;

import java.util.UUID;

/** A card terminal: it may approve, decline, fall silent or answer late, and can be asked again what became of an attempt. */
public interface Terminal {

    /** Asks for an amount (minor units). The attempt names it for ever, so that asking twice charges once. */
    Reply charge(UUID attempt, long amount, String currency);

    /** Asks what became of an attempt; {@link State#UNKNOWN} also when the terminal does not answer. */
    Reply status(UUID attempt);

    /** Takes an approved or unknown attempt back. */
    Reply reverse(UUID attempt);

    /** What the terminal says of one attempt; the reference is its own, empty when it gave none. */
    record Reply(State state, String reference) {}

    /** How an attempt stands at the terminal. */
    enum State { APPROVED, DECLINED, UNKNOWN, REVERSED }
}
