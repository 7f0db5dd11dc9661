package org.onecounter.hub.imports.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onecounter.domain.money.Rounding;
import org.onecounter.domain.text.Decimals;
import org.onecounter.hub.imports.RowError;
import org.onecounter.sync.fact.OrderKind;

/** The invoices of a file, judged by the rules: what each one is, what it sums to, and what it does to stock. */
final class SalesHistory {

    final SalesLines lines;
    final SalesLines.Grouped grouped;
    /** What each invoice is; null when it is left out. */
    final OrderKind[] kinds;
    /** The rounded total of each line, as the file signs it. */
    final long[] totals;
    /** Ids of the variants of each SKU. */
    final UUID[] variants;

    final boolean[] services;
    final List<RowError> errors = new ArrayList<>();
    private final BitSet leftOut = new BitSet();

    private SalesHistory(OnlineRetailFile file, NamedIds ids) {
        lines = file.lines();
        grouped = lines.byInvoice();
        kinds = new OrderKind[lines.invoices.size()];
        totals = new long[lines.size()];
        variants = new UUID[lines.skus.size()];
        services = new boolean[lines.skus.size()];
        for (int sku = 0; sku < variants.length; sku++) {
            variants[sku] = ids.of("variant", lines.skus.text(sku));
            services[sku] = OnlineRetailRules.isService(lines.skus.text(sku));
        }
        for (int invoice = 0; invoice < kinds.length; invoice++) judge(file, invoice);
    }

    static SalesHistory of(OnlineRetailFile file, NamedIds ids) {
        return new SalesHistory(file, ids);
    }

    private void judge(OnlineRetailFile file, int invoice) {
        if (file.isBroken(invoice) || from(invoice) == to(invoice)) {
            leftOut.set(invoice);
            return;
        }
        boolean allNegative = true;
        long sum = 0;
        try {
            for (int i = from(invoice); i < to(invoice); i++) {
                int line = grouped.order()[i];
                allNegative &= lines.quantity[line] < 0;
                totals[line] = Rounding.mulDivHalfUp(
                        lines.amount[line], lines.quantity[line], Decimals.powerOfTen(lines.extra[line]));
                sum = Math.addExact(sum, totals[line]);
            }
        } catch (ArithmeticException e) {
            leaveOut(invoice, "AmountTooLarge", "The invoice adds up to more than can be counted.");
            return;
        }
        kinds[invoice] = OnlineRetailRules.kind(lines.invoices.text(invoice), allNegative);
    }

    /** Leaves an invoice out, with its reason once. */
    void leaveOut(int invoice, String code, String sentence) {
        leftOut.set(invoice);
        String name = lines.invoices.text(invoice);
        errors.add(new RowError(lines.at[grouped.order()[from(invoice)]], name, "", code, sentence, ""));
    }

    boolean isIn(int invoice) {
        return !leftOut.get(invoice);
    }

    int invoices() {
        return kinds.length;
    }

    int from(int invoice) {
        return grouped.from()[invoice];
    }

    int to(int invoice) {
        return grouped.from()[invoice + 1];
    }

    /** Lines of invoices that are left out although they could be read. */
    long linesLeftOut() {
        return leftOut.stream().mapToLong(i -> to(i) - from(i)).sum();
    }

    /**
     * What a line does to stock: a sale takes its pieces, a credit gives them back (the file signs those negative), an
     * adjustment moves them as it is signed. Services have no stock.
     */
    int movement(int invoice, int line) {
        if (services[lines.sku[line]]) return 0;
        return kinds[invoice] == OrderKind.ADJUSTMENT ? lines.quantity[line] : -lines.quantity[line];
    }

    /** Pieces each SKU must have had before these invoices, so that none sells what was not there. */
    long[] opening(BitSet invoices, Map<UUID, Long> onHand) {
        long[] running = new long[variants.length];
        long[] lowest = new long[variants.length];
        for (int sku = 0; sku < variants.length; sku++) {
            running[sku] = onHand.getOrDefault(variants[sku], 0L);
            lowest[sku] = Math.min(0, running[sku]);
        }
        invoices.stream().forEach(invoice -> {
            for (int i = from(invoice); i < to(invoice); i++) {
                int line = grouped.order()[i];
                int sku = lines.sku[line];
                running[sku] += movement(invoice, line);
                lowest[sku] = Math.min(lowest[sku], running[sku]);
            }
        });
        for (int sku = 0; sku < lowest.length; sku++) lowest[sku] = -lowest[sku];
        return lowest;
    }
}
