package org.onecounter.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The last lines of a demo's start: where everything is, who may log in, and that it is ready. */
final class Welcome {
    private final PrintStream out;

    Welcome(PrintStream out) {
        this.out = out;
    }

    void print(String shop, String admin, List<String> tills, Path data) {
        out.println();
        row("Storefront", shop, "");
        for (int i = 0; i < tills.size(); i++) {
            row("Till " + (i + 1), tills.get(i), "");
        }
        row("Admin", admin, "");
        row("Data", data.toString(), "kept when you stop; --fresh begins anew");
        out.println();
        for (DemoStaff person : DemoStaff.ALL) {
            String how = part("password", person.password()) + part("PIN at the tills", person.pin());
            row(person.login(), person.role().toLowerCase(Locale.ROOT).replace('_', ' '), how.substring(2));
        }
        out.println();
        out.println("Ctrl-C stops all of it.");
        out.println("Onecounter is ready");
        out.flush();
    }

    private static String part(String what, @Nullable String value) {
        return value == null ? "" : ", " + what + " " + value;
    }

    private void row(String what, String where, String note) {
        out.println(String.format(Locale.ROOT, "  %-11s %-24s %s", what, where, note).stripTrailing());
    }
}
