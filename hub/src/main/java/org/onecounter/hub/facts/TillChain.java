package org.onecounter.hub.facts;

import java.util.UUID;

/** One epoch of one till's journal. */
public record TillChain(UUID till, UUID epoch) {}
