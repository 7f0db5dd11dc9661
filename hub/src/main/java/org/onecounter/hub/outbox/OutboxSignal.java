package org.onecounter.hub.outbox;

/** Lets the publisher hear of commits in this process; a missed signal only costs one polling interval. */
public interface OutboxSignal {

    /** Runs {@code listener} after each commit that appended events; it must return at once. */
    void onCommit(Runnable listener);
}
