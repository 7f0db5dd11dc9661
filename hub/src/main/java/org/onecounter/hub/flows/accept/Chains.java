package org.onecounter.hub.flows.accept;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.facts.StrayRecord;
import org.onecounter.hub.facts.TillChain;
import org.onecounter.hub.facts.TillHead;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.Origin;

/** Each till's chain as the hub has it: what comes next is taken, what comes twice differently is a fork (I-17, I-22). */
final class Chains {

    private final Map<TillChain, TillHead> heads;
    private final Set<TillChain> moved = new HashSet<>();

    Chains(Map<TillChain, TillHead> heads) {
        this.heads = heads;
    }

    /** Where a record stands against its chain. */
    enum Standing {
        NEXT,
        FORK,
        GAP
    }

    Standing standing(Origin.Till origin) {
        TillHead head = heads.get(new TillChain(origin.till(), origin.epoch()));
        if (head == null || origin.seq() > head.seq() + 1) {
            return Standing.GAP;
        }
        boolean next = origin.seq() == head.seq() + 1;
        boolean linked = head.seq() == 0 || Arrays.equals(origin.prev(), head.hash());
        return next && linked ? Standing.NEXT : Standing.FORK;
    }

    /** Moves the head to a record that was taken, never back. */
    void advance(Fact fact, Origin.Till origin) {
        TillChain chain = new TillChain(origin.till(), origin.epoch());
        TillHead head = heads.get(chain);
        if (head == null || origin.seq() == head.seq() + 1) {
            heads.put(chain, new TillHead(chain, origin.seq(), fact.hash(), fact.envelope().at()));
            moved.add(chain);
        }
    }

    List<TillHead> movedHeads() {
        return heads.values().stream().filter(h -> moved.contains(h.chain())).toList();
    }

    /** Fences the till and opens the case; both histories are kept. */
    static void fork(Fact fact, Origin.Till origin, Books books, @Nullable String keepAs) {
        if (keepAs != null) {
            books.strays.add(new StrayRecord(fact, keepAs));
        }
        books.fenced.add(origin.till());
        books.open(
                "FORK",
                origin.till().toString(),
                "Two histories of one till: record " + origin.seq() + " came with other contents. Both are kept; the till is fenced.",
                Map.of("till", origin.till().toString(), "epoch", origin.epoch().toString(), "seq", Long.toString(origin.seq())),
                fact.envelope().id(),
                null);
    }
}
