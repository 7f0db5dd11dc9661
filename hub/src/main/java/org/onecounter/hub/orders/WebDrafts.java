package org.onecounter.hub.orders;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.WebOrderPlaced;

/** Orders whose bank did not answer in time, kept so that a late yes, even after a restart, finds what to place. */
public interface WebDrafts {

    /**
     * A draft: the record as it would be placed, and what became of it.
     *
     * @param expires until when its units are kept
     */
    record Draft(Envelope envelope, WebOrderPlaced order, Outcome outcome, Instant expires) {

        /** True while the bank may still answer. */
        public boolean waits() {
            return outcome == Outcome.WAITING;
        }
    }

    /** What became of a draft. */
    enum Outcome {
        WAITING,
        PLACED,
        DECLINED,
        VOIDED
    }

    /** Keeps the record of an order; one that is kept already stays as it is. */
    void keep(UUID order, byte[] record, Instant expires, Instant now);

    /** Says what became of it. */
    void end(UUID order, Outcome outcome);

    /** The draft of an order, if its bank kept silent. */
    Optional<Draft> find(UUID order);
}
