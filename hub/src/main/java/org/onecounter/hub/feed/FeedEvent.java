package org.onecounter.hub.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * A committed event with its number.
 *
 * @param body JSON object as its writer made it
 * @param createdAt when its transaction wrote it (hub clock, UTC)
 */
public record FeedEvent(
        UUID epoch,
        long position,
        String topic,
        UUID objectId,
        long objectVersion,
        String kind,
        String body,
        Instant createdAt) {

    /** The cursor of a reader that has seen this event. */
    public Cursor cursor() {
        return new Cursor(epoch, position);
    }
}
