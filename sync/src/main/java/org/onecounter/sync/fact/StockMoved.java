package org.onecounter.sync.fact;

import java.util.List;
import java.util.UUID;

/** Stock that changed without a sale; a count is written as the difference it found. */
public record StockMoved(List<MovementLine> lines, String note) implements FactBody {
    public StockMoved {
        lines = List.copyOf(lines);
    }

    /** Signed steps of one variant at one place, with the reason. */
    public record MovementLine(UUID variant, UUID location, String place, long quantity, String reason) {
        public MovementLine {
            Words.oneOf(reason, Words.MOVEMENT_REASONS);
        }
    }
}
