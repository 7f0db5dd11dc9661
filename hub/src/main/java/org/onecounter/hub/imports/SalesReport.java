package org.onecounter.hub.imports;

import java.util.List;
import java.util.Map;

/**
 * What became of a file of past sales. Money in minor units.
 *
 * @param lines lines behind the header
 * @param invoices different invoices among them
 * @param totals sums of line totals, each rounded half-up; credits and write-offs are negative
 * @param residue what rounding took away: the exact sum less the sum of rounded lines, in units of the currency
 * @param unaccounted lines that are in no fact of the hub; each has its reason in {@code errors}
 * @param repeats invoices that were here already, with the same contents
 * @param opening stock derived so that no sale of the file sells what was not there
 * @param location code of the location the history lies in
 * @param quirks how often each written rule was used
 * @param errors at most 1,000 reasons
 */
public record SalesReport(
        long lines,
        long invoices,
        Totals totals,
        String residue,
        long unaccounted,
        long repeats,
        Opening opening,
        String location,
        Map<String, Long> quirks,
        List<RowError> errors) {

    /** Minor units by currency, and by country as the file names it. */
    public record Totals(Map<String, Long> currency, Map<String, Long> country) {}

    /** Variants that got opening stock, and its pieces. */
    public record Opening(long variants, long units) {}
}
