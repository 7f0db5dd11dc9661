package org.onecounter.hub.shop.offer;

import java.util.List;
import java.util.UUID;
import org.onecounter.domain.catalog.VariantId;

/** Where things are and how many may still be promised there, read from memory; at most a moment old. */
public interface Shelves {

    /** Every open place, in the retailer's order. */
    List<Place> places();

    /** Steps of the variant that may still be promised at that place; 0 or less for none. */
    long available(VariantId variant, UUID place);
}
