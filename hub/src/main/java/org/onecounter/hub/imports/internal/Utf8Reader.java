package org.onecounter.hub.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.onecounter.hub.imports.FileRefused;

/**
 * UTF-8 text, with or without its byte order mark. Bytes that are not UTF-8 refuse the file with the line they stand in,
 * because a file in another encoding has wrong letters everywhere. Half a surrogate pair written out as bytes is one bad
 * character in one row: it comes through as U+FFFF, which no field takes.
 */
final class Utf8Reader extends Reader {

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean end;
    private boolean started;
    private long line = 1;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        if (length == 0) return 0;
        CharBuffer out = CharBuffer.wrap(chars, from, length).slice();
        while (true) {
            CoderResult result = decoder.decode(bytes, out, end);
            int n = out.position();
            if (n > 0 && !started) {
                started = true;
                n = withoutMark(chars, from, n);
                out.position(n);
            }
            if (n > 0) {
                count(chars, from, n);
                return n;
            }
            if (result.isError() && (end || bytes.remaining() >= 3)) {
                if (!halfPair(out)) throw notUtf8();
            } else if (end) {
                return -1;
            } else {
                fill();
            }
        }
    }

    private static int withoutMark(char[] chars, int from, int n) {
        if (chars[from] != '\uFEFF') return n;
        System.arraycopy(chars, from + 1, chars, from, n - 1);
        return n - 1;
    }

    private void count(char[] chars, int from, int n) {
        for (int i = from; i < from + n; i++) {
            if (chars[i] == '\n') line++;
        }
    }

    /** Turns ED A0..BF xx, half a surrogate pair, into one character that is none. */
    private boolean halfPair(CharBuffer out) {
        int at = bytes.position();
        boolean half = bytes.remaining() >= 3
                && bytes.get(at) == (byte) 0xED
                && (bytes.get(at + 1) & 0xE0) == 0xA0
                && (bytes.get(at + 2) & 0xC0) == 0x80;
        if (half) {
            bytes.position(at + 3);
            out.put('\uFFFF');
            decoder.reset();
        }
        return half;
    }

    private FileRefused notUtf8() {
        int first = bytes.get(bytes.position()) & 0xFF;
        boolean utf16 = !started && (first == 0xFE || first == 0xFF);
        String sentence = utf16
                ? "The file is UTF-16. Save it as CSV UTF-8 and send it again."
                : "The file is not UTF-8: line " + line + " has a byte that cannot be read. Save it as CSV UTF-8 and send it again.";
        return FileRefused.of("NotUtf8", sentence, "line", line);
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) end = true;
        else bytes.position(bytes.position() + n);
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
