package org.onecounter.sync.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a payment at its provider: CAPTURED, DECLINED, VOIDED, REFUNDED, UNKNOWN ... */
public record PaymentSettled(UUID order, UUID payment, String state, @Nullable String reference) implements FactBody {
    public PaymentSettled {
        Words.oneOf(state, Words.PAYMENT_STATES);
    }
}
