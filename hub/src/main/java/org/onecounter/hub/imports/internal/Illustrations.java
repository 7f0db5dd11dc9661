package org.onecounter.hub.imports.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Our own illustrations, chosen by the words of an item; pictures of other sites are never fetched. */
@Component
class Illustrations {

    private static final int SHORTEST_WORD = 3;

    private final List<String> keys;

    Illustrations() {
        this(found());
    }

    Illustrations(List<String> keys) {
        this.keys = keys.stream().sorted().toList();
    }

    private static List<String> found() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:samples/pictures/*.svg");
            return Stream.of(files)
                    .map(file -> String.valueOf(file.getFilename()).replaceFirst("\\.svg$", ""))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key that shares most words with what is said of the item, the first said counting most; empty when none does. */
    String fitting(String... said) {
        return keys.stream()
                .filter(key -> score(key, said) > 0)
                .max(Comparator.comparingInt((String key) -> score(key, said)).thenComparing(Comparator.reverseOrder()))
                .orElse("");
    }

    private static int score(String key, String... said) {
        int score = 0;
        Set<String> wanted = words(key);
        for (int i = 0; i < said.length; i++) {
            Set<String> shared = words(said[i]);
            shared.retainAll(wanted);
            score += shared.size() * (said.length - i);
        }
        return score;
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        Arrays.stream(Slugs.of(text).split("-"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> word.length() > SHORTEST_WORD ? word.replaceFirst("s$", "") : word)
                .forEach(words::add);
        return words;
    }
}
