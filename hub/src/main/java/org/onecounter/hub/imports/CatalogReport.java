package org.onecounter.hub.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a catalogue file.
 *
 * @param rows rows behind the header
 * @param pictures rows that only name a further picture; addresses are kept as text, nothing is fetched
 * @param skusMade variants whose file names no SKU: they have handle and options for one
 * @param untracked variants whose stock nobody counts, because their tracker is empty
 * @param notes what was read otherwise than it stands there
 * @param errors every row that was left out
 */
public record CatalogReport(
        boolean dryRun,
        String currency,
        @Nullable String location,
        long rows,
        Counts items,
        Counts variants,
        long pictures,
        long skusMade,
        long untracked,
        OpeningStock stock,
        List<RowNote> notes,
        List<RowError> errors) {

    /** How many are new, changed, and as they were. */
    public record Counts(long created, long updated, long unchanged) {}

    /**
     * @param variants variants that got their opening stock
     * @param units pieces of it
     * @param leftAlone variants whose stock the hub counts already; the file does not overwrite a count
     */
    public record OpeningStock(long variants, long units, long leftAlone) {}
}
