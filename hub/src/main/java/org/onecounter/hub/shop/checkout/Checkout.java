package org.onecounter.hub.shop.checkout;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a visitor has come.
 *
 * @param order made when the checkout began, and made anew after a try that came to nothing
 * @param recipient null until the address is given
 * @param delivery true once the way of delivery is chosen
 * @param shownTotal the total last shown, in minor units: more than that is never charged without being shown first
 */
record Checkout(UUID order, @Nullable Recipient recipient, boolean delivery, long shownTotal) {

    Checkout with(Recipient other) {
        return new Checkout(order, other, delivery, shownTotal);
    }

    Checkout delivered() {
        return new Checkout(order, recipient, true, shownTotal);
    }

    Checkout shown(long total) {
        return new Checkout(order, recipient, delivery, total);
    }

    Checkout as(UUID other) {
        return new Checkout(other, recipient, delivery, shownTotal);
    }

    /** The section to fill in next. */
    String next() {
        if (recipient == null) {
            return "address";
        }
        return delivery ? "pay" : "delivery";
    }
}
