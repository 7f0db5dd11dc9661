package org.onecounter.domain.sourcing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.VariantId;

/**
 * Chooses the location with most available that can fill the whole order. Most available means the most units left of what
 * was ordered after the order is filled; where two have as many, the lower id wins, so that every process chooses alike.
 */
public final class Sourcing {

    private Sourcing() {}

    /** A candidate, what it would have left, and what it lacks. */
    private record Rated(SourceCandidate candidate, long available, long missing) {

        String sentence(long needed) {
            if (missing > 0) return candidate.name() + ": " + missing + " of " + needed + " missing";
            return candidate.name() + ": can fill all of it, " + available + " available";
        }
    }

    private static final Comparator<Rated> BEST = Comparator.<Rated>comparingLong(rated -> rated.missing() > 0 ? 1 : 0)
            .thenComparing(Comparator.comparingLong(Rated::available).reversed())
            .thenComparing(rated -> rated.candidate().location().value().toString());

    /** The choice, or {@code OutOfStock} with the most that any one location could fill. */
    public static Result<SourcingChoice> choose(List<Demand> demands, List<SourceCandidate> candidates) {
        if (demands.isEmpty()) throw new IllegalArgumentException("nothing to source");
        Map<VariantId, Long> needed = new LinkedHashMap<>();
        for (Demand demand : demands) needed.merge(demand.variant(), demand.quantity(), Math::addExact);
        long all = needed.values().stream().mapToLong(Long::longValue).sum();
        var rated = candidates.stream().map(candidate -> rate(candidate, needed)).sorted(BEST).toList();
        if (rated.isEmpty() || rated.getFirst().missing() > 0) return outOfStock(rated, all);
        var why = new ArrayList<String>();
        for (Rated each : rated) why.add(each.sentence(all) + (why.isEmpty() ? ": chosen." : "."));
        return Result.ok(new SourcingChoice(rated.getFirst().candidate().location(), why));
    }

    private static Rated rate(SourceCandidate candidate, Map<VariantId, Long> needed) {
        long available = 0;
        long missing = 0;
        for (var need : needed.entrySet()) {
            long here = candidate.availableOf(need.getKey());
            available = Math.addExact(available, here);
            missing += Math.max(0, need.getValue() - here);
        }
        return new Rated(candidate, available, missing);
    }

    private static Result<SourcingChoice> outOfStock(List<Rated> rated, long all) {
        long most = rated.stream().mapToLong(each -> all - each.missing()).max().orElse(0);
        return Result.refused(
                "OutOfStock", most == 0 ? "This is sold out." : "No location has all of this order.", "asked", all, "available", most);
    }
}
