package org.onecounter.hub.flows;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.hub.catalog.ShownPrices;
import org.onecounter.hub.prices.Prices;
import org.springframework.stereotype.Component;

/** Shows in the catalogue what the retail list asks. */
@Component
class RetailPricesShown implements ShownPrices {

    private final Prices prices;

    RetailPricesShown(Prices prices) {
        this.prices = prices;
    }

    @Override
    public Optional<UnitPrice> now(VariantId variant) {
        return prices.now(variant);
    }

    @Override
    public void onChange(Consumer<Collection<VariantId>> listener) {
        prices.onChange(listener);
    }
}
