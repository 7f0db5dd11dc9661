package org.onecounter.hub.outbox;

import java.util.List;

/** Takes events inside the caller's transaction; they are published in order once it has committed. */
public interface Outbox {

    /** Appends events to the caller's transaction; an empty list is fine. */
    void append(List<OutboxEvent> events);

    /** Tells the publisher that something was committed, so that nobody waits for its next look. */
    void committed();
}
