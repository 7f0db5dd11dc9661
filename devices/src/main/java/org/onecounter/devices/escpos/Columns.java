package org.onecounter.devices.escpos;

import java.util.ArrayList;
import java.util.List;

/** Text laid out in columns of a fixed width; measured as it will be printed, so nothing ever runs over the edge. */
final class Columns {

    private static final int MOST_LINES = 6;
    private final int width;

    Columns(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    /** The text in lines of at most so many characters, cut at words; a word longer than a line is cut where it must be. */
    List<String> wrap(String text, int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : CodePage858.printable(text).strip().split(" +")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > room) {
                lines.add(rest.substring(0, room));
                rest = rest.substring(room);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines.size() > MOST_LINES ? shortened(lines, room) : lines;
    }

    private static List<String> shortened(List<String> lines, int room) {
        List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES));
        String last = kept.getLast();
        kept.set(MOST_LINES - 1, last.substring(0, Math.min(last.length(), room - 3)) + "...");
        return kept;
    }

    /** Left and right on one line; what does not fit is cut on the left, for the right is the figure. */
    String pair(String left, String right) {
        String wide = CodePage858.printable(right);
        String figure = wide.substring(Math.max(0, wide.length() - width)); // the end of a number tells more than its start
        String text = CodePage858.printable(left);
        int room = Math.max(0, width - figure.length() - (figure.isEmpty() ? 0 : 1));
        String cut = text.length() > room ? text.substring(0, room) : text;
        return cut + " ".repeat(Math.max(0, width - cut.length() - figure.length())) + figure;
    }

    /** A name, over several lines if it must be, with its amount at the end of the last. */
    List<String> entry(String name, String amount) {
        List<String> lines = new ArrayList<>(wrap(name, Math.max(8, width - amount.length() - 1)));
        lines.set(lines.size() - 1, pair(lines.getLast(), amount));
        return lines;
    }

    /** A label and three figures in equal columns. */
    String four(String label, String one, String two, String three) {
        int column = width / 4;
        return pair(label, "").substring(0, width - 3 * column) + right(one, column) + right(two, column) + right(three, column);
    }

    private static String right(String figure, int room) {
        return " ".repeat(Math.max(0, room - figure.length())) + figure;
    }
}
