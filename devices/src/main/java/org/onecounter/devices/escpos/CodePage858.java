package org.onecounter.devices.escpos;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Code page 858 (Latin 1 with the euro), the one door for text to a printer: whatever comes in, only its printable
 * characters come out, so no name can open a drawer, cut paper or switch a code page (attack 41).
 */
final class CodePage858 {

    static final byte ESCPOS_TABLE = 19;
    private static final Charset CHARSET = Charset.forName("IBM00858");
    private static final int LONGEST = 2000;
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final Map<Character, Byte> BYTES = table();
    private static final Map<Character, String> ALIKE = Map.ofEntries(
            Map.entry('\u2212', "-"), Map.entry('\u2010', "-"), Map.entry('\u2011', "-"), Map.entry('\u2012', "-"),
            Map.entry('\u2013', "-"), Map.entry('\u2014', "-"), Map.entry('\u2018', "'"), Map.entry('\u2019', "'"),
            Map.entry('\u201A', "'"), Map.entry('\u201C', "\""), Map.entry('\u201D', "\""), Map.entry('\u201E', "\""),
            Map.entry('\u2026', "..."), Map.entry('\u2022', "\u00B7"), Map.entry('\u2122', "TM"), Map.entry('\u0152', "OE"),
            Map.entry('\u0153', "oe"), Map.entry('\u0141', "L"), Map.entry('\u0142', "l"), Map.entry('\u1E9E', "SS"),
            Map.entry('\u2032', "'"), Map.entry('\u2033', "\""), Map.entry('\u2044', "/"), Map.entry('\u0110', "D"), Map.entry('\u0111', "d"));

    private CodePage858() {}

    private static Map<Character, Byte> table() {
        Map<Character, Byte> bytes = new HashMap<>();
        for (int b = 0x20; b <= 0xFF; b++) {
            char c = new String(new byte[] {(byte) b}, CHARSET).charAt(0);
            if (b != 0x7F && c != SOFT_HYPHEN && c != NO_BREAK_SPACE) {
                bytes.put(c, (byte) b);
            }
        }
        return Map.copyOf(bytes);
    }

    /** The text as it will stand on paper: printable characters of the code page only; a space for white space, `?` for what has no likeness. */
    static String printable(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String composed = Normalizer.normalize(bounded, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        composed.codePoints().forEach(point -> append(out, point));
        return out.toString();
    }

    private static void append(StringBuilder out, int point) {
        if (point == ' ' || Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            out.append(' ');
        } else if (Character.isBmpCodePoint(point) && BYTES.containsKey((char) point)) {
            out.append((char) point);
        } else if (isVisible(point)) {
            out.append(likeness(point));
        }
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }

    private static String likeness(int point) {
        String alike = Character.isBmpCodePoint(point) ? ALIKE.get((char) point) : null;
        if (alike != null) {
            return alike;
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD).chars()
                .filter(c -> BYTES.containsKey((char) c) && c != ' ')
                .forEach(c -> kept.append((char) c));
        return kept.isEmpty() ? "?" : kept.toString();
    }

    /** Encodes text of any origin; every byte of the answer prints a character. */
    static byte[] encode(String text) {
        String printable = printable(text);
        byte[] bytes = new byte[printable.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = BYTES.getOrDefault(printable.charAt(i), (byte) '?');
        }
        return bytes;
    }

    static char character(int unsignedByte) {
        return new String(new byte[] {(byte) unsignedByte}, CHARSET).charAt(0);
    }
}
