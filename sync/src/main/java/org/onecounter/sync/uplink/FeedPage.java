package org.onecounter.sync.uplink;

import java.util.List;
import java.util.UUID;

/**
 * What happened since; empty after a quiet while, which tells that the hub is there.
 *
 * @param snapshot events may have been missed: read the present state, then go on from here
 */
public record FeedPage(UUID epoch, long position, List<Event> events, boolean snapshot) {

    /** One committed change; the body is a JSON object. */
    public record Event(long position, String topic, UUID objectId, long version, String kind, String body) {}
}
