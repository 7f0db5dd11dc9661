package org.onecounter.sync.journal;

import java.util.UUID;

/**
 * The records of one epoch, which stand together in the journal.
 *
 * @param firstOrdinal ordinal of its first record that is still here
 * @param firstSeq the sequence of that record; above 1 when older segments were removed
 * @param lastSeq the sequence of its last record
 */
public record EpochRun(UUID epoch, long firstOrdinal, long firstSeq, long lastSeq) {

    /** The ordinal of a sequence of this epoch. */
    public long ordinalOf(long seq) {
        return firstOrdinal + seq - firstSeq;
    }

    /** With one more record. */
    public EpochRun withNext() {
        return new EpochRun(epoch, firstOrdinal, firstSeq, lastSeq + 1);
    }

    EpochRun withoutLast() {
        return new EpochRun(epoch, firstOrdinal, firstSeq, lastSeq - 1);
    }
}
