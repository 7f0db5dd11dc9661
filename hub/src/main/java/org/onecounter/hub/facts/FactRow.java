package org.onecounter.hub.facts;

import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;

/** A fact with its first answer, to be kept for ever. A refused fact keeps its hash and answer, not its bytes. */
public record FactRow(Fact fact, FactAnswer answer) {}
