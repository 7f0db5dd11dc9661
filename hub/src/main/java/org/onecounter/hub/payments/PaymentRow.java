package org.onecounter.hub.payments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment of an order as stored; {@code amount} in minor units, negative for change given.
 *
 * @param state a {@link org.onecounter.domain.payment.PaymentState} name
 * @param reference what the provider or terminal calls it
 */
public record PaymentRow(
        UUID order,
        UUID id,
        String method,
        long amount,
        String currency,
        String state,
        @Nullable String reference,
        Instant intendedAt,
        @Nullable Instant settledAt,
        long version) {

    /** The same payment in another state, one version on. */
    public PaymentRow in(String next, @Nullable String providerReference, Instant at) {
        String kept = providerReference == null ? reference : providerReference;
        return new PaymentRow(order, id, method, amount, currency, next, kept, intendedAt, at, version + 1);
    }
}
