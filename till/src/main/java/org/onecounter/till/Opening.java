package org.onecounter.till;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.onecounter.devices.CashDrawer;
import org.onecounter.devices.PaymentTerminal;
import org.onecounter.devices.ReceiptPrinter;
import org.onecounter.domain.payment.Method;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.SaleVoided;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.onecounter.till.api.Rooms;
import org.onecounter.till.basket.Desk;
import org.onecounter.till.basket.DeskMemory;
import org.onecounter.till.basket.DeskMemory.Kept;
import org.onecounter.till.basket.DeskMemory.KeptBasket;
import org.onecounter.till.basket.ParkedBasket;
import org.onecounter.till.basket.Quoter;
import org.onecounter.till.basket.Selling;
import org.onecounter.till.basket.ShopStock;
import org.onecounter.till.checkout.CardPayments;
import org.onecounter.till.checkout.Checkout;
import org.onecounter.till.checkout.SaleWriter;
import org.onecounter.till.checkout.TakenTender;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.platform.Counter;
import org.onecounter.till.platform.Enrolment;
import org.onecounter.till.platform.HubLink;
import org.onecounter.till.platform.Notices;
import org.onecounter.till.platform.Recorder;
import org.onecounter.till.platform.Recorder.Recorded;
import org.onecounter.till.receipts.PrintQueue;
import org.onecounter.till.receipts.ReceiptComposer;
import org.onecounter.till.receipts.Receipts;
import org.onecounter.till.staff.SignIn;

/** Puts the rooms of an enrolled till together, and what the process before it left: the journal first, then the counter's memory. */
final class Opening {

    /** What stands on the counter. */
    record Devices(ReceiptPrinter printer, CashDrawer drawer, PaymentTerminal terminal) {}

    private final Rooms rooms;
    private final Kept kept;
    private final Set<UUID> over = new HashSet<>();

    Opening(
            Enrolment till, Recorder recorder, Lookup lookup, HubLink hub, Counter counter, Notices notices, Clock clock, Ids ids,
            Devices devices, DeskMemory memory, Workers workers) {
        this.kept = memory.load();
        Quoter quoter = new Quoter(till.shop());
        ShopStock stock = new ShopStock(lookup, hub);
        Desk desk = new Desk(quoter, lookup, clock, ids.next());
        PrintQueue queue = new PrintQueue(devices.printer(), workers.background(), notices, counter);
        Receipts receipts = new Receipts(
                new ReceiptComposer(till.shop(), lookup), queue, devices.drawer(), recorder, workers.background(), devices.printer().columns());
        Checkout checkout = new Checkout(desk, new SaleWriter(lookup, stock, till), recorder, ids, till.shop().currency());
        CardPayments cards = new CardPayments(counter, checkout, devices.terminal(), recorder, ids, clock, notices, workers.background(), CardPayments.ON_THE_WAY);
        checkout.onFinished(receipts);
        Selling selling = new Selling(desk, lookup, ids, clock, recorder, checkout::isPaying);
        SignIn signIn = new SignIn(lookup, recorder, clock);
        this.rooms = new Rooms(till, recorder, quoter, stock, desk, memory, selling, checkout, cards, receipts, signIn);
    }

    /** Shows the rooms one record of the journal, oldest first. */
    void saw(Recorded where, String actor) {
        rooms.checkout().saw(where.body(), where, actor);
        rooms.cards().saw(where.body(), actor);
        rooms.receipts().saw(where.body(), where, actor);
        rooms.signIn().saw(where.body(), where.at());
        if (where.body() instanceof SaleCompleted sale) {
            over.add(sale.order().id());
        } else if (where.body() instanceof SaleVoided voided) {
            over.add(voided.order());
        }
    }

    /** After the whole journal: the baskets that did not become anything lie on the counter again. */
    Rooms open() {
        List<ParkedBasket> parked = new ArrayList<>();
        for (KeptBasket basket : kept.parked()) {
            if (!over.contains(basket.id()) && basket.at() != null) {
                parked.add(new ParkedBasket(DeskMemory.basket(basket), basket.label(), Instant.parse(basket.at())));
            }
        }
        rooms.desk().parked().addAll(parked);
        KeptBasket onCounter = kept.basket();
        if (onCounter != null && !over.contains(onCounter.id())) {
            rooms.desk().begin(DeskMemory.basket(onCounter));
            rooms.checkout().restore(kept.cash().stream()
                    .map(cash -> new TakenTender(cash.payment(), Method.CASH, cash.amount(), cash.currency(), null))
                    .toList());
        }
        rooms.cards().afterRestart(kept.setAside());
        return rooms;
    }
}
