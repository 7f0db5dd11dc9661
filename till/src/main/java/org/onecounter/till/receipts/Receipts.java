package org.onecounter.till.receipts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.onecounter.devices.CashDrawer;
import org.onecounter.devices.escpos.ReceiptLayout;
import org.onecounter.sync.fact.DrawerOpened;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.ReceiptReprinted;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.till.checkout.AfterSale;
import org.onecounter.till.checkout.FinishedSale;
import org.onecounter.till.platform.Problem;
import org.onecounter.till.platform.Recorder;
import org.onecounter.till.platform.Recorder.Recorded;
import org.onecounter.till.platform.Session.Person;

/** The sales of late and their paper. The first print follows the sale; every later one is a record and says COPY (F25). */
public final class Receipts implements AfterSale {

    private static final int KEPT = 500;
    private static final int LONGEST_REASON = 200;
    private final ReceiptComposer composer;
    private final PrintQueue queue;
    private final CashDrawer drawer;
    private final Recorder recorder;
    private final Executor background;
    private final int columns;
    private final Deque<FinishedSale> recent = new ArrayDeque<>();
    private final Map<UUID, Integer> copies = new HashMap<>();

    public Receipts(ReceiptComposer composer, PrintQueue queue, CashDrawer drawer, Recorder recorder, Executor background, int columns) {
        this.composer = composer;
        this.queue = queue;
        this.drawer = drawer;
        this.recorder = recorder;
        this.background = background;
        this.columns = columns;
    }

    /** Learns from a record of the journal, at the start. */
    public void saw(FactBody body, Recorded where, String actor) {
        if (body instanceof SaleCompleted sale) {
            remember(new FinishedSale(sale, where, actor, 0));
        } else if (body instanceof ReceiptReprinted reprinted) {
            copies.merge(reprinted.order(), 1, Integer::sum);
        }
    }

    private void remember(FinishedSale sale) {
        recent.addFirst(sale);
        if (recent.size() > KEPT) {
            FinishedSale oldest = recent.removeLast();
            copies.remove(oldest.sale().order().id());
        }
    }

    @Override
    public void finished(FinishedSale sale) {
        remember(sale);
        if (sale.sale().tenders().stream().anyMatch(tender -> tender.method().equals("CASH"))) {
            background.execute(drawer::open);
        }
        queue.add(sale.sale().order().id(), ReceiptLayout.render(composer.compose(sale), columns));
    }

    /** Prints once more, marked COPY; the record comes first. */
    public void reprint(Person who, UUID order) {
        FinishedSale sale = recent.stream()
                .filter(finished -> finished.sale().order().id().equals(order))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "UnknownReceipt", "This receipt is not among the last " + KEPT + " of this till."));
        recorder.record(who.id(), new ReceiptReprinted(order));
        copies.merge(order, 1, Integer::sum);
        queue.add(order, ReceiptLayout.render(composer.compose(sale).asCopy(), columns));
    }

    /** Opens the drawer without a sale; the reason is on record before it moves. */
    public void openDrawer(Person who, String why) {
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw new Problem(422, "ReasonMissing", "Say in a few words why the drawer is opened.");
        }
        recorder.record(who.id(), new DrawerOpened(why.strip()));
        background.execute(drawer::open);
    }

    /** Newest first. */
    public List<FinishedSale> recent(int limit) {
        return recent.stream().limit(limit).toList();
    }

    public int copies(UUID order) {
        return copies.getOrDefault(order, 0);
    }

    public PrintQueue queue() {
        return queue;
    }

    public String servedBy(String actor) {
        return composer.servedBy(actor);
    }
}
