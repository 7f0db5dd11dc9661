package org.onecounter.hub.views.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of orders is narrowed to; null does not narrow.
 *
 * @param words start of a number or SKU, or words of a line's title
 * @param day only orders placed in it
 * @param after cursor
 */
record OrderFilter(
        @Nullable String channel,
        @Nullable String state,
        @Nullable UUID location,
        @Nullable Day day,
        @Nullable String words,
        @Nullable String after) {

    static OrderFilter newest(@Nullable UUID location) {
        return new OrderFilter(null, null, location, null, null, null);
    }
}
