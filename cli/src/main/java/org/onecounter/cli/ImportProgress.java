package org.onecounter.cli;

import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Shows how far an import is: one line that moves on a terminal, now and then a line elsewhere. */
final class ImportProgress {
    private final PrintStream out;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private long shownAt;
    private boolean shown;

    ImportProgress(PrintStream out) {
        this.out = out;
    }

    void line(JsonNode line) {
        if (!line.path("type").asString("").equals("progress")) {
            return;
        }
        long now = System.nanoTime();
        if (shown && now - shownAt < (terminal ? 100_000_000L : 2_000_000_000L)) {
            return;
        }
        shownAt = now;
        shown = true;
        long done = line.path("done").asLong(0);
        long of = line.path("of").asLong(0);
        String text = of > 0
                ? String.format(Locale.ROOT, "%s: %,d of %,d (%d %%)", line.path("stage").asString(""), done, of, done * 100 / of)
                : String.format(Locale.ROOT, "%s: %,d", line.path("stage").asString(""), done);
        out.print(terminal ? "\r\u001b[K" + text : text + "\n");
        out.flush();
    }

    void end() {
        if (shown && terminal) {
            out.print("\r\u001b[K");
        }
    }
}
