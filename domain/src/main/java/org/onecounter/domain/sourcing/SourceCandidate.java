package org.onecounter.domain.sourcing;

import java.util.Map;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.location.LocationId;

/**
 * A location that may fill the order.
 *
 * @param name how people call it, for the explanation
 * @param available what may be promised there of each variant, in steps; a variant that is not named is 0
 */
public record SourceCandidate(LocationId location, String name, Map<VariantId, Long> available) {

    long availableOf(VariantId variant) {
        return Math.max(0, available.getOrDefault(variant, 0L));
    }
}
