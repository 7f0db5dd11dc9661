package org.onecounter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What a doctor finds, in the order it looked. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    /** One thing: how it is, and what to do when it is not well. */
    record Finding(String what, boolean ok, String sentence, String advice) {}

    void good(String what, String sentence) {
        all.add(new Finding(what, true, sentence, ""));
    }

    void bad(String what, String sentence, String advice) {
        all.add(new Finding(what, false, sentence, advice));
    }

    /** One that the hub found. */
    void take(JsonNode finding) {
        all.add(new Finding(finding.path("what").asString(""), finding.path("ok").asBoolean(false),
                finding.path("sentence").asString(""), finding.path("advice").asString("")));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    boolean allGood() {
        return all.stream().allMatch(Finding::ok);
    }

    String table() {
        StringBuilder text = new StringBuilder();
        for (Finding f : all) {
            text.append(String.format(Locale.ROOT, "%-3s %-11s %s%n", f.ok ? "ok" : "!!", f.what, f.sentence));
            if (!f.advice.isEmpty()) {
                text.append(String.format(Locale.ROOT, "%16s%s%n", "→ ", f.advice));
            }
        }
        return text + (allGood() ? "All is well." : "Something needs you.");
    }
}
