package org.onecounter.till.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the till stands with its hub.
 *
 * @param since when it last went online or offline
 * @param unsent records the hub does not hold yet
 * @param feedAt when the last word of the feed (or its heartbeat) came
 * @param trouble a sentence when the hub turns this till away (revoked, fenced), else absent
 */
public record HubStatus(boolean online, Instant since, long unsent, @Nullable Instant feedAt, @Nullable String trouble) {}
