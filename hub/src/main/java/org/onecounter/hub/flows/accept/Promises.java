package org.onecounter.hub.flows.accept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.stock.StockKey;

/** Proves from locked rows that units may be promised (I-2): for the sum of all lines that share the stock. */
final class Promises {

    private Promises() {}

    /** Steps of a variant asked for by one line. */
    record Wanted(int line, UUID variant, long quantity) {}

    /** The outcome of a proof: where the units are kept, or which variant lacks how much. */
    sealed interface Proof {
        /** All of it can be kept at this location. */
        record Kept(UUID location) implements Proof {}

        /** Not all of it is there. */
        record Short(UUID variant, long wanted, long available) implements Proof {}
    }

    static Proof prove(Books books, List<Wanted> wanted, @Nullable UUID location) {
        Map<UUID, Long> sums = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            sums.merge(one.variant(), one.quantity(), Math::addExact);
        }
        return location != null ? at(books, sums, location) : anywhere(books, sums);
    }

    private static Proof at(Books books, Map<UUID, Long> sums, UUID location) {
        for (Map.Entry<UUID, Long> sum : sums.entrySet()) {
            StockKey key = new StockKey(sum.getKey(), location);
            long available = books.stock.isLocked(key) ? books.stock.balance(key).available() : 0;
            if (available < sum.getValue()) {
                return new Proof.Short(sum.getKey(), sum.getValue(), Math.max(0, available));
            }
        }
        return new Proof.Kept(location);
    }

    /** Until sourcing is built: the location with most available of what is scarcest, if it can fill the whole order. */
    private static Proof anywhere(Books books, Map<UUID, Long> sums) {
        List<UUID> locations = new ArrayList<>();
        sums.keySet().forEach(v -> books.stock.candidates(v).forEach(k -> {
            if (!locations.contains(k.location())) {
                locations.add(k.location());
            }
        }));
        Comparator<UUID> bySpare = Comparator.comparingLong(location -> spare(books, sums, location));
        return locations.stream()
                .sorted(bySpare.reversed().thenComparing(UUID::toString))
                .map(location -> at(books, sums, location))
                .findFirst()
                .orElseGet(() -> {
                    Map.Entry<UUID, Long> first = sums.entrySet().iterator().next();
                    return new Proof.Short(first.getKey(), first.getValue(), 0);
                });
    }

    private static long spare(Books books, Map<UUID, Long> sums, UUID location) {
        long least = Long.MAX_VALUE;
        for (Map.Entry<UUID, Long> sum : sums.entrySet()) {
            StockKey key = new StockKey(sum.getKey(), location);
            long available = books.stock.isLocked(key) ? books.stock.balance(key).available() : 0;
            least = Math.min(least, available - sum.getValue());
        }
        return least;
    }
}
