package org.onecounter.sync.fact;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order of the web shop.
 *
 * @param request the canonical quote request
 * @param hold true when {@link StockHeld} reserved its units before
 * @param location where it is taken from; absent: sourcing chooses
 * @param person hash of the personal part, which lies outside the record
 */
public record WebOrderPlaced(
        OrderBody order,
        byte[] request,
        boolean hold,
        @Nullable UUID location,
        PaymentBody payment,
        @Nullable String person)
        implements FactBody {

    @Override
    public boolean equals(Object other) {
        return other instanceof WebOrderPlaced that
                && order.equals(that.order)
                && Arrays.equals(request, that.request)
                && hold == that.hold
                && Objects.equals(location, that.location)
                && payment.equals(that.payment)
                && Objects.equals(person, that.person);
    }

    @Override
    public int hashCode() {
        return order.hashCode();
    }
}
