package org.onecounter.hub.prices;

import java.util.Optional;
import java.util.OptionalInt;
import org.onecounter.domain.Result;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.pricing.PriceListRule;

/** The price lists that bundles carry: each in one currency, with or without tax. */
public interface PriceLists {

    /** The list of that code, once it is open. */
    Optional<PriceListRule> find(String code);

    /** The digits behind the point of a currency; empty when there is no such currency. */
    OptionalInt digits(CurrencyCode currency);

    /**
     * Opens a list, or finds it open. Refuses {@code CurrencyUnknown} and, when it is open in another currency or the
     * other way about tax, {@code PriceListDiffers}.
     */
    Result<PriceListRule> open(String code, String name, CurrencyCode currency, boolean taxIncluded);
}
