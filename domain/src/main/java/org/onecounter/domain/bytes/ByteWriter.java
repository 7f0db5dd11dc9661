package org.onecounter.domain.bytes;

import java.util.Arrays;
import java.util.UUID;

/** Writes big-endian numbers and strings (two bytes of length, then strict UTF-8) into a growing array. */
public final class ByteWriter {

    private byte[] buffer;
    private int size;

    public ByteWriter(int expectedSize) {
        buffer = new byte[Math.max(16, expectedSize)];
    }

    public ByteWriter u8(int value) {
        if (value < 0 || value > 0xFF) throw new IllegalArgumentException("not one byte: " + value);
        room(1);
        buffer[size++] = (byte) value;
        return this;
    }

    public ByteWriter u16(int value) {
        if (value < 0 || value > 0xFFFF) throw new IllegalArgumentException("not two bytes: " + value);
        room(2);
        buffer[size++] = (byte) (value >> 8);
        buffer[size++] = (byte) value;
        return this;
    }

    public ByteWriter i32(int value) {
        room(4);
        for (int shift = 24; shift >= 0; shift -= 8) buffer[size++] = (byte) (value >> shift);
        return this;
    }

    public ByteWriter i64(long value) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) buffer[size++] = (byte) (value >> shift);
        return this;
    }

    public ByteWriter flag(boolean value) {
        return u8(value ? 1 : 0);
    }

    public ByteWriter uuid(UUID value) {
        return i64(value.getMostSignificantBits()).i64(value.getLeastSignificantBits());
    }

    public ByteWriter raw(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
        return this;
    }

    /** A string of at most 65,535 bytes of UTF-8; half a surrogate pair is refused, not replaced. */
    public ByteWriter text(String text) {
        u16(0);
        int start = size;
        room(text.length()); // enough while it is ASCII; utf8 asks again for itself and what follows
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                buffer[size++] = (byte) c;
            } else {
                i += utf8(text, i, c);
            }
        }
        int length = size - start;
        if (length > 0xFFFF) throw new IllegalArgumentException("a text of " + length + " bytes");
        buffer[start - 2] = (byte) (length >> 8);
        buffer[start - 1] = (byte) length;
        return this;
    }

    /** Writes the character at {@code index}, beyond ASCII; returns how many more UTF-16 units it took. */
    private int utf8(String text, int index, char c) {
        room(4 + text.length() - index);
        if (c < 0x800) {
            buffer[size++] = (byte) (0xC0 | c >> 6);
        } else if (!Character.isSurrogate(c)) {
            buffer[size++] = (byte) (0xE0 | c >> 12);
            buffer[size++] = (byte) (0x80 | c >> 6 & 0x3F);
        } else {
            int point = text.codePointAt(index);
            if (point < 0x10000) throw new IllegalArgumentException("half a surrogate pair at " + index);
            buffer[size++] = (byte) (0xF0 | point >> 18);
            buffer[size++] = (byte) (0x80 | point >> 12 & 0x3F);
            buffer[size++] = (byte) (0x80 | point >> 6 & 0x3F);
            buffer[size++] = (byte) (0x80 | point & 0x3F);
            return 1;
        }
        buffer[size++] = (byte) (0x80 | c & 0x3F);
        return 0;
    }

    private void room(int more) {
        if (size + more > buffer.length) buffer = Arrays.copyOf(buffer, Math.max(size + more, buffer.length * 2));
    }

    public byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }
}
