package org.onecounter.hub.feed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Durable cursors of the hub's own workers (mail, re-quote): each sees every event at least once. */
public interface FeedConsumers {

    /** The stored cursor, or null for a worker that never ran. */
    @Nullable Cursor cursor(String consumer);

    /** Stores the cursor and the worker's figures in the caller's transaction. */
    void advance(String consumer, Cursor cursor, Map<String, Long> figures);

    /** The worker's figures as last stored. */
    Map<String, Long> figures(String consumer);
}
