package org.onecounter.sync.fact;

import java.util.UUID;

/** A receipt was printed again, marked as a copy. */
public record ReceiptReprinted(UUID order) implements FactBody {}
