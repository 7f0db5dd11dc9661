package org.onecounter.domain.pricing;

import org.onecounter.domain.money.CurrencyCode;

/** A currency and its digits behind the point: 2 for EUR, 0 for JPY, 3 for KWD. */
public record CurrencyRule(CurrencyCode currency, int digits) {

    public CurrencyRule {
        if (digits < 0 || digits > 4) throw new IllegalArgumentException(digits + " digits of " + currency);
    }
}
