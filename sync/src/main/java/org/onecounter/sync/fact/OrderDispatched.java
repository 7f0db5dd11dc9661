package org.onecounter.sync.fact;

import java.util.UUID;

/** The goods of an order left the house. */
public record OrderDispatched(UUID order) implements FactBody {}
