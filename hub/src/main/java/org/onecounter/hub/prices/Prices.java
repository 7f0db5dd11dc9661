package org.onecounter.hub.prices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.UnitPrice;

/**
 * The prices of the retail list.
 *
 * <p>A change joins the caller's transaction (or makes one), publishes a new rule bundle in it, and leaves
 * {@code PriceChanged} and {@code BundlePublished} in the outbox of the same commit.
 */
public interface Prices {

    /** The price list every channel sells by until there are several. */
    String RETAIL = "RETAIL";

    /** Gives one variant another price from that instant on; its tax class stays. */
    default void change(VariantId variant, UnitPrice price, Instant from, String actor) {
        change(List.of(PriceChange.of(variant, price, from)), actor);
    }

    /** Changes many at once under one new bundle; a price that stands already is left alone. Gives how many it changed. */
    int change(List<PriceChange> changes, String actor);

    /** What the retail list asks for the variant at that instant, in the bundle that is current now. */
    Optional<UnitPrice> at(VariantId variant, Instant at);

    /** What the retail list asks for the variant now. */
    Optional<UnitPrice> now(VariantId variant);

    /** Tells the listener which variants have another price, after each commit that changed some. */
    void onChange(Consumer<Collection<VariantId>> listener);
}
