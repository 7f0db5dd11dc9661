package org.onecounter.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The last lines of a demo's start: where everything is, who may log in, and that it is ready. */
final class Welcome {
    private final PrintStream out;

    Welcome(PrintStream out) {
        this.out = out;
    }

    void print(String shop, String admin, List<String> tills, JsonNode samples, Path data) {
        out.println();
        row("Storefront", shop, "");
        for (int i = 0; i < tills.size(); i++) {
            row("Till " + (i + 1), tills.get(i), "PIN 1111 for Cleo, 2222 for Cyril");
        }
        row("Admin", admin, "olive / counter (owner)");
        for (JsonNode more : samples.path("logins")) {
            String login = more.path("login").asString("");
            if (!login.equals("olive") && more.hasNonNull("password")) {
                row("", "", login + " / " + more.path("password").asString() + " (" + more.path("role").asString("")
                        .toLowerCase(Locale.ROOT).replace('_', ' ') + ")");
            }
        }
        row("Data", data.toString(), "kept when you stop; --fresh begins anew");
        out.println();
        out.println("Ctrl-C stops all of it.");
        out.println("Onecounter is ready");
        out.flush();
    }

    private void row(String what, String where, String note) {
        out.println(String.format(Locale.ROOT, "  %-11s %-28s %s", what, where, note).stripTrailing());
    }
}
