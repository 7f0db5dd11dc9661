package org.onecounter.hub.imports.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.onecounter.hub.facts.FactStore;
import org.onecounter.hub.facts.FirstAnswer;
import org.onecounter.sync.fact.FactAnswer.Outcome;

/** Which invoices of a file are new here; of one that was here before, whether it says the same. */
record Repeats(BitSet fresh, long count) {

    private static final int AT_ONCE = 5_000;

    static Repeats among(SalesHistory history, InvoiceFacts facts, FactStore known) {
        var fresh = new BitSet();
        long count = 0;
        Map<UUID, Integer> asked = new HashMap<>();
        for (int invoice = 0; invoice < history.invoices(); invoice++) {
            if (history.isIn(invoice)) {
                fresh.set(invoice);
                asked.put(facts.id(invoice), invoice);
            }
            if (asked.size() == AT_ONCE || invoice == history.invoices() - 1) {
                for (Map.Entry<UUID, FirstAnswer> entry : known.answered(asked.keySet()).entrySet()) {
                    int before = asked.getOrDefault(entry.getKey(), -1);
                    fresh.clear(before);
                    if (judge(history, before, facts, entry.getValue())) count++;
                }
                asked.clear();
            }
        }
        return new Repeats(fresh, count);
    }

    private static boolean judge(SalesHistory history, int invoice, InvoiceFacts facts, FirstAnswer first) {
        if (!Arrays.equals(first.hash(), facts.fact(invoice).hash())) {
            history.leaveOut(invoice, "InvoiceDiffers", "This invoice was imported before and said something else; what is here stays.");
            return false;
        }
        if (first.answer().outcome() == Outcome.REFUSED) {
            history.leaveOut(invoice, String.valueOf(first.answer().code()), String.valueOf(first.answer().sentence()));
            return false;
        }
        return true;
    }
}
