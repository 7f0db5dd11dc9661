package org.onecounter.domain.barcode;

/** Check digits and the place of the company prefix (GS1 General Specifications, sections 7.9.1, 7.9.5 and 1.4.4). */
final class CheckDigits {

    private static final String PAIR_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83};
    private static final int SHORTEST_COMPANY_PREFIX = 4;

    private CheckDigits() {}

    /** The last digit makes the sum of the others, weighted 3 and 1 from the right, a multiple of ten. */
    static boolean lastDigit(String digits) {
        int sum = 0;
        int last = digits.length() - 1;
        for (int i = 0; i < last; i++) sum += (digits.charAt(i) - '0') * ((last - i) % 2 == 1 ? 3 : 1);
        return last > 0 && (10 - sum % 10) % 10 == digits.charAt(last) - '0';
    }

    /** The last two characters are the sum of the others, weighted with primes from the right, modulo 1021. */
    static boolean lastPair(String value) {
        int body = value.length() - 2;
        if (body < 1 || body > PRIMES.length) return false;
        int sum = 0;
        for (int i = 0; i < body; i++) sum += Alphabet.CSET82.indexOf(value.charAt(i)) * PRIMES[body - 1 - i];
        sum %= 1021;
        return value.charAt(body) == PAIR_SIGNS.charAt(sum / 32) && value.charAt(body + 1) == PAIR_SIGNS.charAt(sum % 32);
    }

    /** Whether a company prefix can begin at this place; which prefixes are given out is known to GS1 alone. */
    static boolean companyPrefix(String value, int place) {
        int end = place + SHORTEST_COMPANY_PREFIX;
        return value.length() >= end && Alphabet.digits(value.substring(place, end));
    }

    static boolean allZero(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }

    /** ISO 13616: country, two check digits, account; as a number, letters from A = 10, it leaves 1 modulo 97. */
    static boolean iban(String value) {
        if (value.length() < 5 || !CodeLists.countryLetters(value.substring(0, 2))) return false;
        int rest = 0;
        for (char sign : (value.substring(4) + value.substring(0, 4)).toCharArray()) {
            boolean letter = sign >= 'A' && sign <= 'Z';
            if (!letter && (sign < '0' || sign > '9')) return false;
            rest = letter ? (rest * 100 + sign - 'A' + 10) % 97 : (rest * 10 + sign - '0') % 97;
        }
        return rest == 1;
    }
}
