package org.onecounter.hub.imports.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.Items;
import org.onecounter.hub.facts.FactStore;
import org.onecounter.hub.flows.HubBusy;
import org.onecounter.hub.flows.Intake;
import org.onecounter.hub.imports.FileRefused;
import org.onecounter.hub.imports.Progress;
import org.onecounter.hub.imports.RowError;
import org.onecounter.hub.imports.SalesImport;
import org.onecounter.hub.imports.SalesReport;
import org.onecounter.hub.locations.LocationView;
import org.springframework.stereotype.Component;

/**
 * Takes a year of invoices: reads all of it into columns, judges every invoice, opens the stock that must have been there,
 * hands one fact per invoice to the intake, and leaves one marker in the feed.
 */
@Component
class OnlineRetailImport implements SalesImport {

    private static final int MOST_ERRORS = 1_000;

    private final Catalog catalog;
    private final Items items;
    private final FactStore known;
    private final Intake intake;
    private final HistoryPlace place;
    private final OneAtATime oneAtATime;

    OnlineRetailImport(
            Catalog catalog, Items items, FactStore known, Intake intake, HistoryPlace place, OneAtATime oneAtATime) {
        this.catalog = catalog;
        this.items = items;
        this.known = known;
        this.intake = intake;
        this.place = place;
        this.oneAtATime = oneAtATime;
    }

    @Override
    public SalesReport take(InputStream in, String format, String actor, Progress progress) {
        if (!format.equals(OnlineRetailRules.SOURCE)) {
            throw FileRefused.of("FormatUnknown", "Past sales are read in the format " + OnlineRetailRules.SOURCE + ".", "format", format);
        }
        try (UploadedFile upload = UploadedFile.receive(in)) {
            return oneAtATime.run(() -> take(OnlineRetailFile.read(upload, progress), actor, progress));
        } catch (HubBusy e) {
            throw FileRefused.of("HubBusy", "The hub could not take all of it now. Send the same file again: what is here already is not doubled.");
        }
    }

    private SalesReport take(OnlineRetailFile file, String actor, Progress progress) {
        var ids = new NamedIds(OnlineRetailRules.SOURCE);
        SalesHistory history = SalesHistory.of(file, ids);
        LocationView location = place.ready(ids, actor);
        items.save(HistoryItems.missing(history, catalog.snapshot(), ids), InvoiceFacts.ACTOR);
        var facts = new InvoiceFacts(history, ids, location.id().value());
        Repeats repeats = Repeats.among(history, facts, known);
        SalesReport.Opening opening = place.open(location, history, repeats.fresh(), facts);
        submit(history, repeats.fresh(), facts, progress);
        if (!repeats.fresh().isEmpty()) place.mark(location, history, repeats.fresh());
        return report(file, history, repeats, opening, location);
    }

    private void submit(SalesHistory history, BitSet fresh, InvoiceFacts facts, Progress progress) {
        var submission = new Submission(intake);
        int done = 0;
        int all = fresh.cardinality();
        for (int invoice = fresh.nextSetBit(0); invoice >= 0; invoice = fresh.nextSetBit(invoice + 1)) {
            submission.submit(invoice, facts.fact(invoice));
            if (++done % 1_000 == 0) progress.at("writing", done, all);
        }
        submission.finish();
        for (Submission.Refused refused : submission.refused()) {
            history.leaveOut(refused.invoice(), String.valueOf(refused.answer().code()), String.valueOf(refused.answer().sentence()));
        }
    }

    private static SalesReport report(
            OnlineRetailFile file, SalesHistory history, Repeats repeats, SalesReport.Opening opening, LocationView location) {
        var sums = new SalesSums(history);
        List<RowError> errors = new ArrayList<>(file.errors());
        errors.addAll(history.errors);
        errors.sort(Comparator.comparingLong(RowError::line));
        return new SalesReport(
                file.count(),
                history.invoices(),
                sums.totals(),
                sums.residue(),
                file.badLines() + history.linesLeftOut(),
                repeats.count(),
                opening,
                location.code(),
                sums.quirks(file),
                errors.size() > MOST_ERRORS ? List.copyOf(errors.subList(0, MOST_ERRORS)) : List.copyOf(errors));
    }
}
