package org.onecounter.hub.feed;

import java.time.Duration;
import java.util.List;

/**
 * One listener's place in the feed. It holds no queue: a slow listener costs nothing and falls back to the database, a
 * hopelessly late one is told to take a snapshot. Not for use by two threads.
 */
public interface FeedReader {

    /** True once when events may have been missed: read the present state, then go on with {@link #next}. */
    boolean needsSnapshot();

    /** The next events in order, waiting up to {@code patience} for the first; empty when none came (time for a heartbeat). */
    List<FeedEvent> next(Duration patience) throws InterruptedException;

    /** Where this reader stands. */
    Cursor cursor();
}
