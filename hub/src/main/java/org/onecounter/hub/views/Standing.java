package org.onecounter.hub.views;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.location.LocationId;

/** How things stand now, for acts that must know it before they are done. */
public interface Standing {

    /** An order and where its goods are. */
    record OrderAt(UUID order, @Nullable LocationId location) {}

    /** Steps of a variant on one place; 0 where it never was. */
    long onPlace(VariantId variant, LocationId location, String place);

    /** The order of that id. */
    Optional<OrderAt> order(UUID id);
}
