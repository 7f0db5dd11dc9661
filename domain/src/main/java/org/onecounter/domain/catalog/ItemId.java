package org.onecounter.domain.catalog;

import java.util.UUID;

/** An item, which is described once and sold as variants. */
public record ItemId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
