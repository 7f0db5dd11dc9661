package org.onecounter.hub.views.internal;

import java.math.BigDecimal;
import org.onecounter.domain.money.UnitPrice;

/** PriceOrder side by side: exact decimals, whatever extra digits each has. */
final class PriceOrder {

    private PriceOrder() {}

    static BigDecimal comparable(UnitPrice price) {
        return BigDecimal.valueOf(price.amount(), price.extraDigits());
    }
}
