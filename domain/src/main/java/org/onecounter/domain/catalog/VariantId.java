package org.onecounter.domain.catalog;

import java.util.UUID;

/** A variant: what is sold, with one SKU and any number of GTINs. */
public record VariantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
