package org.onecounter.domain.barcode;

/** Values that count one of several. */
final class ValueRules {

    private ValueRules() {}

    /** Two numbers of equal length, piece and total, 1 ≤ piece ≤ total. */
    static boolean pieceOfTotal(String digits) {
        int half = digits.length() / 2;
        String piece = digits.substring(0, half);
        return digits.length() % 2 == 0 && !CheckDigits.allZero(piece) && piece.compareTo(digits.substring(half)) <= 0;
    }

    /** Position, slash, length, such as 2/3. */
    static boolean positionInSequence(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || slash == text.length() - 1) return false;
        String position = text.substring(0, slash);
        String length = text.substring(slash + 1);
        boolean numbers = Alphabet.digits(position) && Alphabet.digits(length) && position.charAt(0) != '0' && length.charAt(0) != '0';
        return numbers && (position.length() < length.length() || position.length() == length.length() && position.compareTo(length) <= 0);
    }
}
