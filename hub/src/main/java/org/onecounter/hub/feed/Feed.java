package org.onecounter.hub.feed;

import org.jspecify.annotations.Nullable;

/** The stream of committed events: numbered, in order, resumable from a cursor. */
public interface Feed {

    /** Where the feed stands now; a reader opened here sees only what comes after. */
    Cursor head();

    /**
     * Opens a reader after {@code from}, or at the head when null. A cursor of another epoch, one ahead of the hub, or one
     * older than what is kept gives a reader that starts at the head and says {@link FeedReader#needsSnapshot()}; one ahead
     * of the hub (a restored hub) also starts a new epoch.
     */
    FeedReader open(@Nullable Cursor from);
}
