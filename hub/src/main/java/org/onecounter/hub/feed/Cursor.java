package org.onecounter.hub.feed;

import java.util.UUID;

/**
 * Where a reader stands: everything up to {@code position} of {@code epoch} has been seen.
 *
 * @param epoch the feed epoch; another epoch than the hub's means the reader needs a snapshot
 * @param position the last position seen, 0 before the first
 */
public record Cursor(UUID epoch, long position) {}
