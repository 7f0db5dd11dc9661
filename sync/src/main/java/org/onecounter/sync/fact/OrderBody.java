package org.onecounter.sync.fact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as a fact carries it. Money in minor units of the one currency.
 *
 * @param channel TILL, WEB or IMPORTED
 * @param number receipt number or web order number
 * @param country where it is delivered, ISO 3166 two letters
 * @param delivery POST, or absent at a till
 */
public record OrderBody(
        UUID id,
        String channel,
        OrderKind kind,
        String number,
        String currency,
        long net,
        long tax,
        long total,
        @Nullable String country,
        @Nullable String delivery,
        List<OrderLineBody> lines) {
    public OrderBody {
        Words.oneOf(channel, Words.CHANNELS);
        lines = List.copyOf(lines);
    }
}
