package org.onecounter.sync.frame;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactLimits;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.hash.Signing;

/**
 * Lays frames end to end: {@code int length | int CRC32C | record | 32 hash | 64 signature}, big-endian. The length counts
 * the record alone; the checksum covers the length, the record, the hash and the signature, so that no flipped bit of a
 * frame goes unseen.
 */
public final class Frames {
    /** Bytes of a frame beside its record. */
    public static final int OVERHEAD = 8 + Hashes.LENGTH + Signing.LENGTH;

    private Frames() {}

    /** Bytes a record takes as a frame. */
    public static int sizeOf(int recordLength) {
        return OVERHEAD + recordLength;
    }

    /** The frame of a fact. */
    public static Frame of(Fact fact) {
        byte[] signature = fact.signature();
        return new Frame(fact.record(), fact.hash(), signature == null ? new byte[Signing.LENGTH] : signature);
    }

    /** The bytes of a frame. */
    public static byte[] encode(Frame frame) {
        ByteBuffer bytes = ByteBuffer.allocate(sizeOf(frame.record().length));
        bytes.putInt(frame.record().length).putInt(0);
        bytes.put(frame.record()).put(frame.hash()).put(frame.signature());
        bytes.putInt(4, checksum(bytes.array(), 0, bytes.capacity()));
        return bytes.array();
    }

    /**
     * The next frame, with the buffer moved behind it; null, with the buffer left where it was, when no whole frame with a
     * right checksum stands there.
     */
    public static @Nullable Frame next(ByteBuffer from) {
        int start = from.position();
        if (from.remaining() < OVERHEAD) {
            return null;
        }
        int length = from.getInt(start);
        if (length < 1 || length > FactLimits.RECORD_BYTES || from.remaining() < sizeOf(length)) {
            return null;
        }
        byte[] whole = new byte[sizeOf(length)];
        from.get(start, whole);
        if (ByteBuffer.wrap(whole).getInt(4) != checksum(whole, 0, whole.length)) {
            return null;
        }
        from.position(start + whole.length);
        ByteBuffer parts = ByteBuffer.wrap(whole, 8, whole.length - 8);
        return new Frame(take(parts, length), take(parts, Hashes.LENGTH), take(parts, Signing.LENGTH));
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    /** CRC32C (RFC 3720 §12.1) of a frame's bytes without the checksum itself. */
    private static int checksum(byte[] frame, int start, int size) {
        CRC32C crc = new CRC32C();
        crc.update(frame, start, 4);
        crc.update(frame, start + 8, size - 8);
        return (int) crc.getValue();
    }
}
