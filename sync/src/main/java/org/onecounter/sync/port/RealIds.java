package org.onecounter.sync.port;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562 §5.7): 48 bits of milliseconds, 12 bits counting within the millisecond, 62 random bits.
 * They never go back within one process, even when the clock does.
 */
public final class RealIds implements Ids {
    private final Clock clock;
    private final Randomness random;
    private long last; // milliseconds << 12 | counter

    public RealIds(Clock clock, Randomness random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID next() {
        byte[] tail = new byte[8];
        random.fill(tail);
        long stamp = stamp();
        long high = (stamp >>> 12) << 16 | 0x7000L | (stamp & 0xFFF);
        long low = ByteBuffer.wrap(tail).getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private synchronized long stamp() {
        last = Math.max(clock.now().toEpochMilli() << 12, last + 1);
        return last;
    }
}
