package org.onecounter.hub.stock;

import java.util.UUID;

/** One variant at one location: what a balance is kept for. Sorts by bytes, as PostgreSQL does, because it is a lock order. */
public record StockKey(UUID variant, UUID location) implements Comparable<StockKey> {

    @Override
    public int compareTo(StockKey other) {
        int byVariant = bytewise(variant, other.variant);
        return byVariant != 0 ? byVariant : bytewise(location, other.location);
    }

    private static int bytewise(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
