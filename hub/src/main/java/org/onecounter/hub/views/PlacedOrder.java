package org.onecounter.hub.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.quantity.Quantity;

/**
 * An order as its buyer may see it.
 *
 * @param state a {@link org.onecounter.domain.order.OrderState} name
 * @param payment state of its card payment, a {@link org.onecounter.domain.payment.PaymentState} name; empty without one
 * @param person JSON of its personal part; null when there is none or it was erased
 */
public record PlacedOrder(
        UUID id,
        String number,
        String channel,
        String state,
        String payment,
        Instant placedAt,
        @Nullable Instant dispatchedAt,
        CurrencyCode currency,
        Money total,
        @Nullable String country,
        List<Line> lines,
        @Nullable String person) {

    public PlacedOrder {
        lines = List.copyOf(lines);
    }

    /** A line as it was sold. */
    public record Line(
            UUID variant, String sku, String title, Quantity quantity, UnitPrice unitPrice, Money tax, Money gross, int ratePpm) {}
}
