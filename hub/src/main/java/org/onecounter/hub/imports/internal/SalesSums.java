package org.onecounter.hub.imports.internal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.onecounter.hub.imports.SalesReport;
import org.onecounter.sync.fact.OrderKind;

/** The figures of a history: its sums, what rounding took away, and how often each rule was used. */
final class SalesSums {

    private static final int DIGITS = 2;

    private final SalesHistory history;
    private final SalesLines lines;

    SalesSums(SalesHistory history) {
        this.history = history;
        lines = history.lines;
    }

    /** Sums of rounded line totals over the invoices that are in, as the file signs them. */
    SalesReport.Totals totals() {
        long[] byCountry = new long[lines.countries.size()];
        boolean[] seen = new boolean[byCountry.length];
        long all = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (!history.isIn(lines.invoice[line])) continue;
            byCountry[lines.country[line]] = Math.addExact(byCountry[lines.country[line]], history.totals[line]);
            seen[lines.country[line]] = true;
            all = Math.addExact(all, history.totals[line]);
        }
        Map<String, Long> countries = new TreeMap<>();
        for (int i = 0; i < byCountry.length; i++) {
            if (seen[i]) countries.put(lines.countries.text(i), byCountry[i]);
        }
        return new SalesReport.Totals(Map.of(OnlineRetailRules.CURRENCY.code(), all), countries);
    }

    /** The exact sum less the rounded one, in pounds. */
    String residue() {
        long rounded = 0;
        BigDecimal exact = BigDecimal.ZERO;
        for (int line = 0; line < lines.size(); line++) {
            if (lines.extra[line] == 0 || !history.isIn(lines.invoice[line])) continue; // whole pennies need no rounding
            BigDecimal price = BigDecimal.valueOf(lines.amount[line], lines.extra[line]);
            exact = exact.add(price.multiply(BigDecimal.valueOf(lines.quantity[line])));
            rounded = Math.addExact(rounded, history.totals[line]);
        }
        BigDecimal residue = exact.subtract(BigDecimal.valueOf(rounded)).movePointLeft(DIGITS).stripTrailingZeros();
        return residue.signum() == 0 ? "0" : residue.toPlainString();
    }

    /** How often each written rule was used; counted over everything that could be read. */
    Map<String, Long> quirks(OnlineRetailFile file) {
        Map<String, Long> quirks = new TreeMap<>();
        quirks.put("creditNotes", invoices(i -> history.kinds[i] == OrderKind.RETURN));
        quirks.put("badDebts", invoices(i -> OnlineRetailRules.isBadDebt(lines.invoices.text(i))));
        quirks.put("stockAdjustments", invoices(i ->
                history.kinds[i] == OrderKind.ADJUSTMENT && !OnlineRetailRules.isBadDebt(lines.invoices.text(i))));
        quirks.put("positiveLinesOfCredits", lines(l -> history.kinds[lines.invoice[l]] == OrderKind.RETURN && lines.quantity[l] > 0));
        quirks.put("negativeLinesOfSales", lines(l -> history.kinds[lines.invoice[l]] == OrderKind.SALE && lines.quantity[l] < 0));
        quirks.put("serviceLines", lines(l -> history.services[lines.sku[l]]));
        quirks.put("testLines", lines(l -> OnlineRetailRules.isTest(lines.skus.text(lines.sku[l]))));
        quirks.put("linesWithoutPrice", lines(l -> lines.amount[l] == 0));
        quirks.put("linesWithNegativePrice", lines(l -> lines.amount[l] < 0));
        quirks.put("pricesFinerThanPennies", lines(l -> lines.extra[l] > 0));
        quirks.put("linesWithoutDescription", lines(l -> lines.titles.text(lines.title[l]).isEmpty()));
        quirks.put("linesWithoutCustomer", lines(l -> !lines.customer[l]));
        quirks.put("linesThatRepeatAnother", identical());
        quirks.put("invoicesOverSeveralMinutes", invoices(i -> differ(i, lines.minute)));
        quirks.put("invoicesOfSeveralCountries", invoices(i -> differ(i, lines.country)));
        quirks.put("invoicesNotInOnePiece", invoices(this::inPieces));
        quirks.put("skusThatDifferByCase", skusByCase());
        quirks.put("skusWithSpaceAround", file.trimmedSkus());
        return quirks;
    }

    private long invoices(IntPredicate rule) {
        long count = 0;
        for (int i = 0; i < history.invoices(); i++) {
            if (history.isIn(i) && rule.test(i)) count++;
        }
        return count;
    }

    private long lines(IntPredicate rule) {
        long count = 0;
        for (int l = 0; l < lines.size(); l++) {
            if (history.isIn(lines.invoice[l]) && rule.test(l)) count++;
        }
        return count;
    }

    private boolean differ(int invoice, int[] column) {
        for (int i = history.from(invoice) + 1; i < history.to(invoice); i++) {
            if (column[history.grouped.order()[i]] != column[history.grouped.order()[history.from(invoice)]]) return true;
        }
        return false;
    }

    private boolean inPieces(int invoice) {
        for (int i = history.from(invoice) + 1; i < history.to(invoice); i++) {
            if (history.grouped.order()[i] != history.grouped.order()[i - 1] + 1) return true;
        }
        return false;
    }

    private long identical() {
        record Line(int sku, int title, int quantity, long amount, int minute) {}
        long count = 0;
        for (int invoice = 0; invoice < history.invoices(); invoice++) {
            if (!history.isIn(invoice)) continue;
            var seen = new HashSet<Line>();
            for (int i = history.from(invoice); i < history.to(invoice); i++) {
                int l = history.grouped.order()[i];
                if (!seen.add(new Line(lines.sku[l], lines.title[l], lines.quantity[l], lines.amount[l], lines.minute[l]))) count++;
            }
        }
        return count;
    }

    private long skusByCase() {
        var folded = new HashSet<String>();
        for (int i = 0; i < lines.skus.size(); i++) folded.add(lines.skus.text(i).toUpperCase(Locale.ROOT));
        return lines.skus.size() - folded.size();
    }
}
