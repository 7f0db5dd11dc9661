package org.onecounter.sync.fact;

import java.util.UUID;

/** The units kept for an order are free again. */
public record HoldReleased(UUID order, String why) implements FactBody {}
