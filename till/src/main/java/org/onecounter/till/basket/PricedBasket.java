package org.onecounter.till.basket;

import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.domain.pricing.RuleBundle;

/** A basket with its quote and the bundle that made it; an empty basket has no quote and costs nothing. */
public record PricedBasket(Basket basket, @Nullable Quote quote, RuleBundle bundle) {

    public Money total(CurrencyCode currency) {
        return quote == null ? Money.zero(currency) : quote.total();
    }
}
