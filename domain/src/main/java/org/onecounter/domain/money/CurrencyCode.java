package org.onecounter.domain.money;

/**
 * A currency by its three letters (ISO 4217). How many digits it has is a figure of the rule bundle, not of this type, so
 * that an old receipt is priced as it was.
 */
public record CurrencyCode(String code) {

    public CurrencyCode {
        if (!isValid(code)) throw new IllegalArgumentException("not a currency code: " + code);
    }

    /** True for exactly three letters A to Z. */
    public static boolean isValid(String code) {
        if (code.length() != 3) return false;
        for (int i = 0; i < 3; i++) {
            if (code.charAt(i) < 'A' || code.charAt(i) > 'Z') return false;
        }
        return true;
    }

    @Override
    public String toString() {
        return code;
    }
}
