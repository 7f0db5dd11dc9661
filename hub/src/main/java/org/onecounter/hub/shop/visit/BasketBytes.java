package org.onecounter.hub.shop.visit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.VariantId;

/**
 * The form in which a browser keeps a visit: version, visit id, instant of the prices, lines of 20 bytes. Nobody writes it
 * but us (it carries a tag), so what it holds was checked before.
 */
final class BasketBytes {
    private static final byte VERSION = 1;
    private static final int HEAD = 1 + Visit.ID + Long.BYTES;
    private static final int LINE = 2 * Long.BYTES + Integer.BYTES;

    private BasketBytes() {}

    static byte[] write(byte[] visit, Basket basket) {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + LINE * basket.lines().size());
        bytes.put(VERSION).put(visit).putLong(basket.pricedAt().toEpochMilli());
        for (BasketLine line : basket.lines()) {
            UUID id = line.variant().value();
            bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            bytes.putInt(Math.toIntExact(line.steps()));
        }
        return bytes.array();
    }

    static @Nullable Visit read(byte[] all) {
        if (all.length < HEAD || all[0] != VERSION || (all.length - HEAD) % LINE != 0) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(all, 1, all.length - 1);
        byte[] visit = new byte[Visit.ID];
        bytes.get(visit);
        Instant pricedAt = Instant.ofEpochMilli(bytes.getLong());
        List<BasketLine> lines = new ArrayList<>();
        while (bytes.hasRemaining()) {
            VariantId variant = new VariantId(new UUID(bytes.getLong(), bytes.getLong()));
            lines.add(new BasketLine(variant, bytes.getInt()));
        }
        return new Visit(visit, new Basket(pricedAt, lines), true);
    }
}
