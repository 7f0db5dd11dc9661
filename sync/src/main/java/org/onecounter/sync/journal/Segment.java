package org.onecounter.sync.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where the records of one segment stand; only this room looks inside. */
public final class Segment {
    private final int number;
    private final Head start;
    private final List<Long> ends = new ArrayList<>();
    private Instant lastAt = Instant.MIN;

    Segment(int number, Head start) {
        this.number = number;
        this.start = start;
    }

    int number() {
        return number;
    }

    Head start() {
        return start;
    }

    String file() {
        return SegmentHeader.fileName(number);
    }

    /** Ordinal of its last record; that of its start when it has none. */
    long last() {
        return start.ordinal() + ends.size();
    }

    Instant lastAt() {
        return lastAt;
    }

    /** Where the record behind this ordinal begins. */
    long offsetAfter(long ordinal) {
        int count = (int) (ordinal - start.ordinal());
        return count == 0 ? SegmentHeader.BYTES : ends.get(count - 1);
    }

    long end() {
        return offsetAfter(last());
    }

    void add(long end, Instant at) {
        ends.add(end);
        lastAt = at;
    }

    /** Forgets its last record: a later segment writes it again, or it was given up. */
    void removeLast() {
        ends.removeLast();
    }

    /** Ordinal of the last record that still fits, together with those before it, in so many bytes; at least one more. */
    long fitting(long afterOrdinal, int maxBytes) {
        long from = offsetAfter(afterOrdinal);
        long fitting = afterOrdinal + 1;
        while (fitting < last() && offsetAfter(fitting + 1) - from <= maxBytes) {
            fitting++;
        }
        return fitting;
    }
}
