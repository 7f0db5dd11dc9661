package org.onecounter.till.journal;

import java.time.Instant;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Origin;

/** A record that knows everything but its place; the journal gives it one and asks for the envelope. */
@FunctionalInterface
public interface Draft {

    /** The envelope of the record at its place. */
    Envelope at(Place place);

    /**
     * Where the record will stand.
     *
     * @param origin till, epoch, sequence and previous hash
     * @param receipt the next receipt number of the epoch, for a record that carries one (I-14)
     * @param at the instant: now, but never before the record ahead of it (I-19)
     */
    record Place(Origin.Till origin, long receipt, Instant at) {}
}
