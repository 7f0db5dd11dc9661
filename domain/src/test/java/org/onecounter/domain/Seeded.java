package org.onecounter.domain;

import java.util.Random;
import java.util.function.Consumer;

/** Runs a property over many seeds; a failure names its seed, and {@code -Dseed=N} runs that one alone. */
public final class Seeded {

    private Seeded() {}

    public static void runs(int count, Consumer<Random> property) {
        Long only = Long.getLong("seed");
        long first = only == null ? 20261123L : only;
        for (long seed = first; seed < first + (only == null ? count : 1); seed++) {
            try {
                property.accept(new Random(seed));
            } catch (Throwable failure) {
                throw new AssertionError("seed " + seed + " (run it alone with -Dseed=" + seed + "): " + failure.getMessage(), failure);
            }
        }
    }

    /** A number of any size: small ones, the ends of the range and what lies between are equally likely. */
    public static long anyLong(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(21) - 10;
            case 1 -> Long.MAX_VALUE - random.nextInt(3);
            case 2 -> Long.MIN_VALUE + random.nextInt(3);
            default -> random.nextLong() >> random.nextInt(64);
        };
    }

    /** Text with letters, digits of other scripts, emoji, quotes and line ends. */
    public static String anyText(Random random, int limit) {
        String[] pieces = {"a", "Z", "9", " ", "é", "ß", "٣", "名", "😀", "\"", "\n", "<b>", "\u0000", "\u202e", "\uffff"};
        var text = new StringBuilder();
        for (int left = random.nextInt(limit + 1); left > 0; left--) text.append(pieces[random.nextInt(pieces.length)]);
        return text.toString();
    }
}
