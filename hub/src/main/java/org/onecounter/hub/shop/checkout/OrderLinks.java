package org.onecounter.hub.shop.checkout;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.onecounter.hub.shop.web.Seals;
import org.springframework.stereotype.Component;

/**
 * The address under which a buyer without an account finds an order again: the order's id and a day of expiry, tagged by us.
 * Whoever has it may read that one order, and nobody can make one (attack 24).
 */
@Component
public class OrderLinks {
    private static final String PURPOSE = "order-link";
    private static final Duration LASTS = Duration.ofDays(180);
    private static final int LENGTH = 2 * Long.BYTES + Integer.BYTES;

    private final Seals seals;

    OrderLinks(Seals seals) {
        this.seals = seals;
    }

    /** What an address leads to. */
    sealed interface Target {
        /** An order that may be shown. */
        record Order(UUID id) implements Target {}

        /** A link of ours that has had its time. */
        record Expired() implements Target {}

        /** Nothing we ever made. */
        record Unknown() implements Target {}
    }

    /** The path of the order's page, good for half a year from then. */
    public String path(UUID order, Instant now) {
        int lastDay = (int) now.plus(LASTS).getEpochSecond() / 86_400;
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .putLong(order.getMostSignificantBits())
                .putLong(order.getLeastSignificantBits())
                .putInt(lastDay)
                .array();
        return "/orders/" + seals.tagged(PURPOSE, bytes);
    }

    Target open(String token, Instant now) {
        byte[] bytes = seals.untagged(PURPOSE, token);
        if (bytes == null || bytes.length != LENGTH) {
            return new Target.Unknown();
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        UUID order = new UUID(read.getLong(), read.getLong());
        return now.getEpochSecond() / 86_400 > read.getInt() ? new Target.Expired() : new Target.Order(order);
    }
}
