package org.onecounter.hub.catalog;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.UnitPrice;

/** What the catalogue asks about prices, answered by whoever keeps them: a room asks no other room. */
public interface ShownPrices {

    /** What the variant costs now on the retail list; empty when it has no price. */
    Optional<UnitPrice> now(VariantId variant);

    /** Tells the listener which variants have another price, each time after that is committed or has come due. */
    void onChange(Consumer<Collection<VariantId>> listener);
}
