package org.onecounter.sync.journal;

import java.time.Instant;
import java.util.List;

/**
 * What a journal was found to hold.
 *
 * @param head its last record
 * @param beforeLast the place before that record
 * @param synced the head that was noted as synced; at or before {@code head}
 * @param epochs its epochs in order
 * @param lastAt the instant of its last record; {@link Instant#MIN} without one
 * @param tornBytes bytes behind the last whole record: an append that a power cut interrupted
 */
public record JournalContents(
        Head head,
        Head beforeLast,
        Head synced,
        List<EpochRun> epochs,
        Instant lastAt,
        long tornBytes,
        List<Segment> segments) {}
