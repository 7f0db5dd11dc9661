package org.onecounter.hub.payments;

import java.util.UUID;
import org.onecounter.domain.money.Money;

/**
 * Money asked from a card.
 *
 * @param order the key: the same order is asked once, however often it is sent
 * @param token what the provider's form gave for the card
 */
public record CardRequest(UUID order, Money amount, String token) {}
