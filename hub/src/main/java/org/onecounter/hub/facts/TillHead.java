package org.onecounter.hub.facts;

import java.time.Instant;

/**
 * The last record of a chain that the hub has durably.
 *
 * @param seq 0 when the hub has none
 * @param hash its chain hash
 * @param at the till's own instant of it
 */
public record TillHead(TillChain chain, long seq, byte[] hash, Instant at) {}
