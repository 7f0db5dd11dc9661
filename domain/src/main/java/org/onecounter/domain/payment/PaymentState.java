package org.onecounter.domain.payment;

import java.util.EnumSet;
import java.util.Set;
import org.onecounter.domain.Result;

/**
 * How far the processing of one payment is, and where it may go from there (I-12, I-26). A payment that may have taken
 * money never ends without a known outcome: from {@code UNKNOWN} every answer is still possible.
 */
public enum PaymentState {
    /** Written down before anyone is asked for money. */
    INTENDED,
    /** The provider holds the money for us. */
    AUTHORISED,
    /** The money is ours. */
    CAPTURED,
    DECLINED,
    /** Asked, but no answer came: the money may be taken or not. */
    UNKNOWN,
    /** An authorisation or an unknown attempt that was undone; no money moved. */
    VOIDED,
    /** To be given back; the provider will be asked, and asked again. */
    REFUND_QUEUED,
    REFUNDED,
    /** Cash in the drawer, or change out of it. */
    TAKEN;

    /** The states that may follow this one. */
    public Set<PaymentState> next() {
        return switch (this) {
            case INTENDED -> EnumSet.of(AUTHORISED, CAPTURED, DECLINED, UNKNOWN, VOIDED);
            case UNKNOWN -> EnumSet.of(AUTHORISED, CAPTURED, DECLINED, VOIDED, REFUND_QUEUED);
            case AUTHORISED -> EnumSet.of(CAPTURED, VOIDED, UNKNOWN, REFUND_QUEUED);
            case CAPTURED -> EnumSet.of(REFUND_QUEUED);
            case REFUND_QUEUED -> EnumSet.of(REFUNDED, VOIDED);
            case DECLINED, VOIDED, REFUNDED, TAKEN -> EnumSet.noneOf(PaymentState.class);
        };
    }

    public boolean mayBecome(PaymentState state) {
        return next().contains(state);
    }

    /** The new state, or {@code PaymentStateConflict}. */
    public Result<PaymentState> become(PaymentState state) {
        if (mayBecome(state)) return Result.ok(state);
        return Result.refused(
                "PaymentStateConflict", "A payment that is " + this + " cannot become " + state + ".", "from", this, "to", state);
    }

    /** True if nothing can follow. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    /** True if this payment counts towards what is paid. */
    public boolean isPaid() {
        return this == CAPTURED || this == TAKEN;
    }
}
