package org.onecounter.till.platform;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.fact.FactBody;

/** Writes what happened into the journal; when a call returns it is on disk for good. */
public interface Recorder {

    /** Where a record will stand: its epoch, the next receipt number of it, and the instant. */
    record Place(UUID epoch, long receipt, Instant at) {}

    /** Where a record stands: its id, its epoch and sequence, and the chain's head after it. */
    record Recorded(UUID id, UUID epoch, long seq, byte[] hash, Instant at, FactBody body) {}

    /** Records a fact that needs to know its place, as a sale does for its number; {@link SellingStopped} when it was not kept. */
    Recorded record(String actor, @Nullable String bundle, Function<Place, FactBody> body);

    default Recorded record(String actor, FactBody body) {
        return record(actor, null, place -> body);
    }

    /** Why nothing can be recorded; absent while all is well. */
    @Nullable String trouble();

    /** True when the disk has room for the sale at hand but no new one should begin (F8). */
    boolean spaceLow();

    /** The journal could not keep a record, so nothing happened. */
    final class SellingStopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public SellingStopped(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
