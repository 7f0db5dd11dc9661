package org.onecounter.sync.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tender of a sale, or one refund of a return.
 *
 * @param method CASH or CARD
 * @param amount minor units
 * @param reference the terminal's, for a card
 */
public record TenderBody(UUID payment, String method, long amount, @Nullable String reference) {
    public TenderBody {
        Words.oneOf(method, Words.METHODS);
    }
}
