package org.onecounter.sync.fact;

import java.util.UUID;

/** A card terminal is about to be asked; written before it is (I-12). Amount in minor units. */
public record CardIntended(UUID attempt, UUID order, long amount, String currency) implements FactBody {}
