package org.onecounter.domain.payment;

import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.Money;

/** What is offered for an order; the reference names the payment at the terminal or provider. */
public record Tender(Method method, Money amount, @Nullable String reference) {

    public static Tender cash(Money amount) {
        return new Tender(Method.CASH, amount, null);
    }

    public static Tender card(Money amount, String reference) {
        return new Tender(Method.CARD, amount, reference);
    }
}
