package org.onecounter.sync.fact;

import org.onecounter.domain.Refusal;

/** What bytes turned out to be: an envelope, or the reason why they are none. */
public sealed interface Decoded {

    /** They are a record this version can read. */
    record Read(Envelope envelope) implements Decoded {}

    /** They are not; the refusal names the code, and the field where there is one. */
    record Refused(Refusal refusal) implements Decoded {}

    /** The envelope; throws IllegalStateException with the refusal's sentence when there is none. */
    default Envelope orThrow() {
        return switch (this) {
            case Read(Envelope envelope) -> envelope;
            case Refused(Refusal refusal) -> throw new IllegalStateException(refusal.sentence());
        };
    }
}
