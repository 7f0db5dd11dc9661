package org.onecounter.hub.outbox;

import java.util.UUID;

/**
 * One event about one object, to be published after commit.
 *
 * @param topic what kind of object: order, stock, item, price, bundle, case, till, staff, location
 * @param objectId the object it tells of
 * @param objectVersion the object's version after the change; readers order by it per object
 * @param kind past tense, e.g. {@code OrderPlaced}
 * @param body JSON object without personal data
 */
public record OutboxEvent(String topic, UUID objectId, long objectVersion, String kind, String body) {}
