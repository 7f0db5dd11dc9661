package org.onecounter.domain.order;

import java.util.UUID;

/** An order of any channel, named by whoever made it. */
public record OrderId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
