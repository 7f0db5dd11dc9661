package org.onecounter.hub.facts;

import org.onecounter.sync.fact.Fact;

/** Bytes that cannot stand as a fact and are kept for a person: the other side of a fork, or a poisoned record. */
public record StrayRecord(Fact fact, String why) {}
