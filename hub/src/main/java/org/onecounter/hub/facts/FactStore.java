package org.onecounter.hub.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps facts and knows what was answered to them; works inside the caller's transaction. */
public interface FactStore {

    /** First answers of those of {@code ids} that came before. */
    Map<UUID, FirstAnswer> answered(Collection<UUID> ids);

    /** Locks the heads of chains; a chain never seen gets a head at sequence 0. */
    Map<TillChain, TillHead> lockHeads(Collection<TillChain> chains);

    /** Appends facts with their answers, and the till records they stand for. */
    void append(List<FactRow> facts, Instant receivedAt);

    /** Moves locked heads. */
    void moveHeads(List<TillHead> heads);

    /** Keeps bytes that cannot stand as facts; the same bytes twice are kept once. */
    void keep(List<StrayRecord> strays, Instant receivedAt);

    /** The head of a chain as committed, if the hub has seen the chain. */
    Optional<TillHead> head(TillChain chain);

    /** The records of these facts, for those that have bytes. */
    Map<UUID, byte[]> records(Collection<UUID> facts);
}
