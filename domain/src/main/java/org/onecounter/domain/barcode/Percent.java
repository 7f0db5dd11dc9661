package org.onecounter.domain.barcode;

import org.jspecify.annotations.Nullable;

/** Percent-encoding of RFC 3986, for the values in a link. */
final class Percent {

    private static final String HEX = "0123456789ABCDEF";
    private static final String UNRESERVED = "-._~";

    private Percent() {}

    /** Every percent sign has its two hexadecimal digits. */
    static boolean wellFormed(String text) {
        return decode(text, false) != null;
    }

    /** Everything but letters, digits and {@code -._~} as %XX; the values are ASCII. */
    static String encode(String value) {
        var text = new StringBuilder();
        for (char sign : value.toCharArray()) {
            boolean plain = sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9';
            if (plain || UNRESERVED.indexOf(sign) >= 0) text.append(sign);
            else text.append('%').append(HEX.charAt(sign >> 4)).append(HEX.charAt(sign & 15));
        }
        return text.toString();
    }

    /** The value meant, a byte a character; null if a percent sign stands alone. In a query a plus is a space. */
    static @Nullable String decode(String text, boolean query) {
        var value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '%') {
                int high = i + 1 < text.length() ? hex(text.charAt(i + 1)) : -1;
                int low = i + 2 < text.length() ? hex(text.charAt(i + 2)) : -1;
                if (high < 0 || low < 0) return null;
                value.append((char) (high * 16 + low));
                i += 2;
            } else {
                value.append(query && sign == '+' ? ' ' : sign);
            }
        }
        return value.toString();
    }

    private static int hex(char sign) {
        return HEX.indexOf(sign >= 'a' && sign <= 'f' ? (char) (sign - 'a' + 'A') : sign);
    }
}
