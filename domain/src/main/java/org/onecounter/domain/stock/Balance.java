package org.onecounter.domain.stock;

/**
 * What a location has of a variant, in steps of the variant's scale. On hand may be below zero: a till sold what it held in
 * its hand (I-4). The others are never below zero.
 *
 * @param reserved promised to orders and holds
 * @param leased set aside for tills that may lose their connection
 * @param buffer kept back by the retailer
 */
public record Balance(long onHand, long reserved, long leased, long buffer) {

    public static final Balance EMPTY = new Balance(0, 0, 0, 0);

    public Balance {
        if (reserved < 0 || leased < 0 || buffer < 0) {
            throw new IllegalArgumentException("reserved " + reserved + ", leased " + leased + ", buffer " + buffer);
        }
    }

    /** What may still be promised: on hand − reserved − leased − buffer. */
    public long available() {
        return Math.subtractExact(Math.subtractExact(Math.subtractExact(onHand, reserved), leased), buffer);
    }

    /** On hand after a movement up or down. */
    public Balance moved(long steps) {
        return new Balance(Math.addExact(onHand, steps), reserved, leased, buffer);
    }

    /** After a promise was given; only {@link StockGuard} decides whether it may be. */
    Balance reserved(long steps) {
        return new Balance(onHand, Math.addExact(reserved, steps), leased, buffer);
    }

    /** After a promise ended without a sale. */
    public Balance released(long steps) {
        return new Balance(onHand, reserved - steps, leased, buffer);
    }

    /** After promised units left: on hand and reserved fall together. */
    public Balance consumed(long steps) {
        return new Balance(Math.subtractExact(onHand, steps), reserved - steps, leased, buffer);
    }
}
