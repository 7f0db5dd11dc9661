package org.onecounter.sync.fact;

import java.util.UUID;

/** An order will not be fulfilled. */
public record OrderCancelled(UUID order, String why) implements FactBody {}
