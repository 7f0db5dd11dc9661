package org.onecounter.hub.views.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as lists show it.
 *
 * @param till code of the till that sold it
 * @param units how much was sold, in words
 * @param summary the first line's title and how many more there are
 * @param paid how it was paid, in words
 * @param cases how many open cases name it
 */
record OrderRow(
        UUID id,
        String number,
        String channel,
        String channelName,
        String kind,
        String kindName,
        String state,
        String stateName,
        Instant placedAt,
        @Nullable Named location,
        @Nullable String till,
        String units,
        String summary,
        Amount total,
        String paid,
        int cases) {

    /** A copy that knows its open cases. */
    OrderRow withCases(int open) {
        return new OrderRow(
                id, number, channel, channelName, kind, kindName, state, stateName, placedAt, location, till, units, summary, total,
                paid, open);
    }
}
