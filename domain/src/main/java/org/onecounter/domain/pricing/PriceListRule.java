package org.onecounter.domain.pricing;

import org.onecounter.domain.catalog.ShortCode;
import org.onecounter.domain.money.CurrencyCode;

/** A price list: its code, its currency and whether its prices include the tax. */
public record PriceListRule(String code, CurrencyCode currency, boolean taxIncluded) {

    public PriceListRule {
        if (!ShortCode.isValid(code)) throw new IllegalArgumentException("not a price list code: " + code);
    }
}
