package org.onecounter.domain.order;

import java.util.EnumSet;
import java.util.Set;
import org.onecounter.domain.Result;

/** How far an order is, and where it may go from there: this table is the only one (I-26). */
public enum OrderState {
    /** Paid and promised; the goods are still with us. */
    CONFIRMED,
    /** On its way. */
    DISPATCHED,
    /** In the customer's hands. */
    HANDED_OVER,
    /** Given up before the goods left; payments are voided or refunded. */
    CANCELLED,
    /** All of it came back. */
    RETURNED;

    /** The state in which an order of a channel begins: a till sale is paid and handed over at once. */
    public static OrderState first(Channel channel) {
        return switch (channel) {
            case TILL, IMPORTED -> HANDED_OVER;
            case WEB -> CONFIRMED;
        };
    }

    /** The states that may follow this one. */
    public Set<OrderState> next() {
        return switch (this) {
            case CONFIRMED -> EnumSet.of(DISPATCHED, HANDED_OVER, CANCELLED);
            case DISPATCHED -> EnumSet.of(HANDED_OVER, RETURNED);
            case HANDED_OVER -> EnumSet.of(RETURNED);
            case CANCELLED, RETURNED -> EnumSet.noneOf(OrderState.class);
        };
    }

    public boolean mayBecome(OrderState state) {
        return next().contains(state);
    }

    /** The new state, or {@code OrderStateConflict}. */
    public Result<OrderState> become(OrderState state) {
        if (mayBecome(state)) return Result.ok(state);
        return Result.refused(
                "OrderStateConflict", "An order that is " + this + " cannot become " + state + ".", "from", this, "to", state);
    }

    /** True once the goods are no longer ours to keep: on hand has fallen. */
    public boolean goodsLeft() {
        return this == DISPATCHED || this == HANDED_OVER || this == RETURNED;
    }
}
