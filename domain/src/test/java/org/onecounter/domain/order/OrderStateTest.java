package org.onecounter.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onecounter.domain.order.OrderState.*;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderStateTest {

    /** The table of I-26 written a second time, so that a change is made twice or seen. */
    private static final Set<String> ALLOWED = Set.of(
            "CONFIRMED DISPATCHED", "CONFIRMED HANDED_OVER", "CONFIRMED CANCELLED", "DISPATCHED HANDED_OVER",
            "DISPATCHED RETURNED", "HANDED_OVER RETURNED");

    @Test
    void I_26_only_listed_transitions_are_possible() {
        for (OrderState from : values()) {
            for (OrderState to : values()) {
                assertThat(from.become(to).isOk()).as(from + " " + to).isEqualTo(ALLOWED.contains(from + " " + to));
            }
        }
        assertThat(CANCELLED.become(CONFIRMED).refusalOrThrow().code()).isEqualTo("OrderStateConflict");
    }

    @Test
    void a_till_sale_is_handed_over_at_once_and_a_web_order_is_not() {
        assertThat(OrderState.first(Channel.TILL)).isEqualTo(HANDED_OVER);
        assertThat(OrderState.first(Channel.WEB)).isEqualTo(CONFIRMED);
        assertThat(OrderState.first(Channel.IMPORTED)).isEqualTo(HANDED_OVER);
    }
}
