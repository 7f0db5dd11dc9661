package org.onecounter.hub.shop.browse;

import org.jspecify.annotations.Nullable;

/** What was typed into the search field, made harmless: no control characters, no half letters, not too long. */
final class Words {
    private static final int LONGEST = 80;

    private Words() {}

    static String of(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        typed.codePoints()
                .limit(LONGEST)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .forEach(words::appendCodePoint);
        return words.toString().strip();
    }
}
