package org.onecounter.hub.views.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a timeline: when, what, who.
 *
 * @param before what stood there, where something was changed
 */
record Event(Instant at, String kind, String actor, String text, @Nullable String before, @Nullable String after) {

    static Event of(Instant at, String kind, String actor, String text) {
        return new Event(at, kind, actor, text, null, null);
    }
}
