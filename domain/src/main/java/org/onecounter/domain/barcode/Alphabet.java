package org.onecounter.domain.barcode;

/** The characters a value may be made of (GS1 General Specifications, figures 7.11-1 to 7.11-3). */
enum Alphabet {
    DIGITS('N', "0123456789"),
    /** Invariant characters of ISO/IEC 646; their order gives the values of the check pair. */
    CSET82('X', "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    CSET39('Y', "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    BASE64URL('Z', "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=");

    private final char letter;
    private final String characters;

    Alphabet(char letter, String characters) {
        this.letter = letter;
        this.characters = characters;
    }

    /** The alphabet the dictionary means by a letter. */
    static Alphabet of(char letter) {
        for (Alphabet alphabet : values()) {
            if (alphabet.letter == letter) return alphabet;
        }
        throw new IllegalArgumentException("no alphabet " + letter);
    }

    /** Where a character stands, or -1. */
    int indexOf(char character) {
        return characters.indexOf(character);
    }

    /** The place of the first character that does not belong, or -1. */
    int firstStranger(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (indexOf(value.charAt(i)) < 0) return i;
        }
        return -1;
    }

    static boolean digits(String value) {
        return !value.isEmpty() && DIGITS.firstStranger(value) < 0;
    }
}
