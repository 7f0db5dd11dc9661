package org.onecounter.domain.bytes;

import java.util.UUID;

/**
 * Reads what {@link ByteWriter} wrote, from bytes that anyone may have sent: every length is checked against the bytes that
 * are there before anything is allocated, and only the one form the writer makes is accepted. Whatever else is a
 * {@link MalformedBytes}.
 */
public final class ByteReader {

    private final byte[] bytes;
    private int at;

    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public int u8() {
        need(1);
        return bytes[at++] & 0xFF;
    }

    public int u16() {
        need(2);
        return (bytes[at++] & 0xFF) << 8 | bytes[at++] & 0xFF;
    }

    public int i32() {
        need(4);
        int value = 0;
        for (int i = 0; i < 4; i++) value = value << 8 | bytes[at++] & 0xFF;
        return value;
    }

    public long i64() {
        need(8);
        long value = 0;
        for (int i = 0; i < 8; i++) value = value << 8 | bytes[at++] & 0xFF;
        return value;
    }

    public boolean flag() {
        int value = u8();
        if (value > 1) throw malformed("a flag of " + value);
        return value == 1;
    }

    public UUID uuid() {
        return new UUID(i64(), i64());
    }

    /** A count of things that take at least {@code least} bytes each, so it cannot promise more than is there. */
    public int count(int least) {
        return checked(u16(), least);
    }

    /** The same with a four-byte count. */
    public int bigCount(int least) {
        return checked(i32(), least);
    }

    private int checked(int count, int least) {
        if (count < 0 || (long) count * least > bytes.length - at) throw malformed("a count of " + count);
        return count;
    }

    public byte[] raw(int length) {
        if (length < 0) throw malformed("a length of " + length);
        need(length);
        byte[] part = new byte[length];
        System.arraycopy(bytes, at, part, 0, length);
        at += length;
        return part;
    }

    public String text() {
        int length = u16();
        need(length);
        int end = at + length;
        var text = new StringBuilder(length);
        while (at < end) {
            int first = bytes[at];
            if (first >= 0) {
                text.append((char) first);
                at++;
            } else {
                text.appendCodePoint(beyondAscii(first & 0xFF, end));
            }
        }
        return text.toString();
    }

    private int beyondAscii(int first, int end) {
        int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        if (first < 0xC2 || first > 0xF4 || at + more >= end) throw malformed("text that is not UTF-8");
        int point = first & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            int next = bytes[at + i];
            if ((next & 0xC0) != 0x80) throw malformed("text that is not UTF-8");
            point = point << 6 | next & 0x3F;
        }
        boolean longer = point < (more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80);
        if (longer || point > Character.MAX_CODE_POINT || point >= 0xD800 && point <= 0xDFFF) {
            throw malformed("text that is not UTF-8");
        }
        at += more + 1;
        return point;
    }

    /** Refuses bytes that are left over. */
    public void end() {
        if (at != bytes.length) throw malformed((bytes.length - at) + " bytes too many");
    }

    /** Reads the version and the kind, which begin every form. */
    public void header(int version, char kind) {
        int found = u8();
        if (found != version) throw malformed("version " + found + ", known is " + version);
        int letter = u8();
        if (letter != kind) throw malformed("kind " + letter + ", expected " + kind);
    }

    public MalformedBytes malformed(String why) {
        return new MalformedBytes(why + " (at byte " + at + " of " + bytes.length + ")");
    }

    private void need(int length) {
        if (length > bytes.length - at) throw malformed("cut short: " + length + " bytes needed");
    }
}
