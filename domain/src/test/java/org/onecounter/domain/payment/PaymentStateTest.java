package org.onecounter.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onecounter.domain.payment.PaymentState.*;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaymentStateTest {

    private static final Set<String> ALLOWED = Set.of(
            "INTENDED AUTHORISED", "INTENDED CAPTURED", "INTENDED DECLINED", "INTENDED UNKNOWN", "INTENDED VOIDED",
            "UNKNOWN AUTHORISED", "UNKNOWN CAPTURED", "UNKNOWN DECLINED", "UNKNOWN VOIDED", "UNKNOWN REFUND_QUEUED",
            "AUTHORISED CAPTURED", "AUTHORISED VOIDED", "AUTHORISED UNKNOWN", "AUTHORISED REFUND_QUEUED",
            "CAPTURED REFUND_QUEUED", "REFUND_QUEUED REFUNDED", "REFUND_QUEUED VOIDED");

    @Test
    void I_26_only_listed_transitions_are_possible() {
        for (PaymentState from : values()) {
            for (PaymentState to : values()) {
                assertThat(from.become(to).isOk()).as(from + " " + to).isEqualTo(ALLOWED.contains(from + " " + to));
            }
        }
    }

    @Test
    void I_12_from_every_state_an_end_is_within_reach_and_captured_money_never_becomes_a_void() {
        for (PaymentState state : values()) {
            assertThat(reach(state).stream().anyMatch(PaymentState::isFinal) || state == CAPTURED || state.isFinal()).as(state.name()).isTrue();
        }
        assertThat(CAPTURED.mayBecome(VOIDED)).isFalse();
        assertThat(CAPTURED.mayBecome(CAPTURED)).as("never two captures for one intent").isFalse();
        assertThat(DECLINED.mayBecome(CAPTURED)).isFalse();
    }

    private static Set<PaymentState> reach(PaymentState from) {
        var reached = EnumSet.copyOf(EnumSet.of(from));
        for (int i = 0; i < values().length; i++) for (PaymentState state : EnumSet.copyOf(reached)) reached.addAll(state.next());
        return reached;
    }
}
