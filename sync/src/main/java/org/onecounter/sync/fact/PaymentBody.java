package org.onecounter.sync.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payment of a web order.
 *
 * @param method CARD
 * @param amount minor units of the order's currency
 * @param state AUTHORISED, CAPTURED, ...: how it stands when the order is placed
 */
public record PaymentBody(UUID id, String method, long amount, String state, @Nullable String reference) {
    public PaymentBody {
        Words.oneOf(method, Words.METHODS);
        Words.oneOf(state, Words.PAYMENT_STATES);
    }
}
