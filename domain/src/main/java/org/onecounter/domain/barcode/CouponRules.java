package org.onecounter.domain.barcode;

/** The fields of North American coupons, as far as every coupon has them; what a coupon is worth is another room's matter. */
final class CouponRules {

    private CouponRules() {}

    /** AI 8110: company prefix, offer code, save value, first purchase requirement, its code and family; then optional fields. */
    static boolean coupon(String digits) {
        if (!Alphabet.digits(digits)) return false;
        int at = afterCounted(digits, 0, 0, 6, 6);
        at = after(digits, at, 6);
        at = afterCounted(digits, at, 1, 5, 0);
        at = afterCounted(digits, at, 1, 5, 0);
        return after(digits, at, 4) >= 0 && "012349".indexOf(digits.charAt(at)) >= 0;
    }

    /** AI 8112: format 0 or 1, funder, offer code, serial number and nothing after it. */
    static boolean positiveOffer(String digits) {
        if (!Alphabet.digits(digits) || digits.charAt(0) > '1') return false;
        int at = afterCounted(digits, 1, 0, 6, 6);
        at = after(digits, at, 6);
        return afterCounted(digits, at, 0, 9, 6) == digits.length();
    }

    /** The end of a field whose first digit, from least to most, plus a number, is its length; -1 if it is cut short or was. */
    private static int afterCounted(String digits, int at, int least, int most, int plus) {
        if (at < 0 || at >= digits.length()) return -1;
        int count = digits.charAt(at) - '0';
        return count < least || count > most ? -1 : after(digits, at + 1, count + plus);
    }

    private static int after(String digits, int at, int length) {
        return at < 0 || at + length > digits.length() ? -1 : at + length;
    }
}
