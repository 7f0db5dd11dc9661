package org.onecounter.domain.location;

import java.util.UUID;

/** A shop, warehouse or pop-up. */
public record LocationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
