package org.onecounter.hub.flows.accept;

import java.util.Locale;
import java.util.Map;
import org.onecounter.domain.payment.PaymentState;
import org.onecounter.hub.payments.PaymentRow;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.PaymentSettled;

/** What a provider said of a payment: only listed transitions are taken (I-12, I-26). */
final class Settlements {

    private Settlements() {}

    static Verdict decide(Fact fact, PaymentSettled settled, Books books) {
        PaymentRow payment = books.paymentsOf(settled.order()).get(settled.payment());
        if (payment == null) {
            return Verdict.refused("PaymentUnknown", "There is no such payment.", Map.of("order", settled.order().toString()));
        }
        PaymentState from = PaymentState.valueOf(payment.state());
        PaymentState to = PaymentState.valueOf(settled.state());
        if (from == to) {
            return Verdict.TAKEN;
        }
        if (!from.mayBecome(to)) {
            return Verdict.refused(
                    "NotInThisState", "A payment that is " + words(from) + " cannot become " + words(to) + ".", Map.of("state", from.name()));
        }
        books.move(payment.in(to.name(), settled.reference(), fact.envelope().at()));
        if (to == PaymentState.REFUND_QUEUED) {
            Told.refundQueued(books, settled.order(), payment.id());
        }
        if (books.order(settled.order()) != null && to != PaymentState.CAPTURED) {
            books.tell(settled.order(), fact.envelope().at(), "PaymentSettled", fact.envelope().actor(), "Payment " + words(to));
        }
        return Verdict.TAKEN;
    }

    private static String words(PaymentState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
