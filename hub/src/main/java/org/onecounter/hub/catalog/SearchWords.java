package org.onecounter.hub.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts text into words that are equal without regard to case, accents, width and hidden characters. */
final class SearchWords {

    /** Letters that Unicode does not decompose but people type as plain ones. */
    private static final Map<Character, String> PLAIN = Map.of(
            'ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ı', "i");

    private SearchWords() {}

    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {}
                default -> {
                    String other = PLAIN.get(c);
                    if (other == null) folded.append(c);
                    else folded.append(other);
                }
            }
        }
        return folded.toString();
    }

    /** The folded words of the text in order; a word is a run of letters and digits. */
    static List<String> of(String text) {
        String folded = fold(text);
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= folded.length(); ) {
            boolean end = i == folded.length();
            int c = end ? ' ' : folded.codePointAt(i);
            if (!end && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.COMBINING_SPACING_MARK)) {
                if (start < 0) start = i;
            } else if (start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        return words;
    }
}
