package org.onecounter.sync.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The first bytes of a segment: {@code "OCJRNL01" | int CRC32C of what follows | till | int number | start}. The start is the
 * place its first record follows, so that a missing, swapped or foreign segment shows.
 */
public record SegmentHeader(UUID till, int number, Head start) {
    /** Bytes of a header. */
    public static final int BYTES = 8 + 4 + 16 + 4 + Head.BYTES;

    private static final byte[] MAGIC = "OCJRNL01".getBytes(StandardCharsets.US_ASCII);

    /** The file a segment of this number lies in. */
    public static String fileName(int number) {
        return String.format(java.util.Locale.ROOT, "segment-%08d", number);
    }

    /** The number in the name of a segment's file, or 0 for another file. */
    static int numberOf(String name) {
        return name.matches("segment-\\d{8}") ? Integer.parseInt(name.substring(8)) : 0;
    }

    /** The bytes of the header. */
    public byte[] encode() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put(MAGIC).putInt(0);
        bytes.putLong(till.getMostSignificantBits()).putLong(till.getLeastSignificantBits()).putInt(number);
        start.write(bytes);
        bytes.putInt(MAGIC.length, checksum(bytes.array()));
        return bytes.array();
    }

    /** The header at the beginning of a segment's bytes, or null when no whole one stands there. */
    public static @Nullable SegmentHeader decode(byte[] segment) {
        if (segment.length < BYTES) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(segment, 0, BYTES);
        byte[] magic = new byte[MAGIC.length];
        bytes.get(magic);
        if (!Arrays.equals(magic, MAGIC) || bytes.getInt() != checksum(segment)) {
            return null;
        }
        UUID till = new UUID(bytes.getLong(), bytes.getLong());
        return new SegmentHeader(till, bytes.getInt(), Head.read(bytes));
    }

    private static int checksum(byte[] header) {
        CRC32C crc = new CRC32C();
        crc.update(header, MAGIC.length + 4, BYTES - MAGIC.length - 4);
        return (int) crc.getValue();
    }
}
