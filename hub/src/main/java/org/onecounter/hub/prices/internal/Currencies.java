package org.onecounter.hub.prices.internal;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.onecounter.domain.money.CurrencyCode;

/** The digits of currencies as this JDK knows them; they are written into the bundle, so quotes never ask again. */
final class Currencies {

    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    static boolean known(CurrencyCode currency) {
        return KNOWN.contains(currency.code());
    }

    static int digits(CurrencyCode currency) {
        return Currency.getInstance(currency.code()).getDefaultFractionDigits();
    }
}
