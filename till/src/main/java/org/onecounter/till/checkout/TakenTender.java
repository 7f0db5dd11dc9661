package org.onecounter.till.checkout;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.payment.Method;
import org.onecounter.domain.payment.Tender;

/** What was taken for the basket so far; for a card the payment is the attempt's id and the reference the terminal's. */
public record TakenTender(UUID payment, Method method, long amount, String currency, @Nullable String reference) {

    public Money money() {
        return new Money(amount, new CurrencyCode(currency));
    }

    Tender tender() {
        return new Tender(method, money(), reference);
    }
}
