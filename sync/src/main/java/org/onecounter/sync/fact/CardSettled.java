package org.onecounter.sync.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a card attempt. */
public record CardSettled(UUID attempt, UUID order, Outcome outcome, @Nullable String reference) implements FactBody {

    /** How the attempt ended, so far. */
    public enum Outcome {
        APPROVED,
        DECLINED,
        UNKNOWN,
        REVERSED
    }
}
