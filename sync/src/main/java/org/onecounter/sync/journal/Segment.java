package org.onecounter.sync.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where the records of one segment stand; only this room looks inside. */
public final class Segment {
    private final int number;
    private final Head start;
    private final List<Long> ends = new ArrayList<>();

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

    /** Where the record behind this ordinal begins. */
    long offsetAfter(long ordinal) {
        int count = (int) (ordinal - start.ordinal());
        return count == 0 ? SegmentHeader.BYTES : ends.get(count - 1);
    }

    long end() {
        return ends.isEmpty() ? SegmentHeader.BYTES : ends.getLast();
    }

    void add(long end) {
        ends.add(end);
    }

    /** Forgets the records behind an ordinal. */
    void cutAfter(long ordinal) {
        ends.subList((int) (ordinal - start.ordinal()), ends.size()).clear();
    }

    List<Long> ends() {
        return Collections.unmodifiableList(ends);
    }
}
