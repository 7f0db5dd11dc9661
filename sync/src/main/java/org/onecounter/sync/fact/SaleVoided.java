package org.onecounter.sync.fact;

import java.util.UUID;

/** A sale undone before it was completed; a record, not a gap (I-14). */
public record SaleVoided(UUID order, String why) implements FactBody {}
