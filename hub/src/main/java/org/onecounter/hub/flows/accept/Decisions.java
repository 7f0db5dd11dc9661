package org.onecounter.hub.flows.accept;

import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.GoodsReturned;
import org.onecounter.sync.fact.HoldReleased;
import org.onecounter.sync.fact.OrderCancelled;
import org.onecounter.sync.fact.OrderDispatched;
import org.onecounter.sync.fact.PaymentSettled;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.StockHeld;
import org.onecounter.sync.fact.StockMoved;
import org.onecounter.sync.fact.Unreadable;
import org.onecounter.sync.fact.WebOrderPlaced;

/** One decision per kind of fact. */
final class Decisions {

    private Decisions() {}

    static Verdict decide(Fact fact, Books books) {
        return switch (fact.envelope().body()) {
            case SaleCompleted sale -> TillSales.decide(fact, sale, books);
            case WebOrderPlaced placed -> WebOrders.place(fact, placed, books);
            case StockHeld held -> WebOrders.hold(fact, held, books);
            case HoldReleased released -> WebOrders.release(released, books);
            case OrderDispatched dispatched -> Fulfilment.dispatch(fact, dispatched, books);
            case OrderCancelled cancelled -> Fulfilment.cancel(fact, cancelled, books);
            case PaymentSettled settled -> Settlements.decide(fact, settled, books);
            case GoodsReturned returned -> Returns.decide(fact, returned, books);
            case StockMoved moved -> Movements.decide(fact, moved, books);
            case Unreadable unreadable -> Strays.unreadable(fact, unreadable, books);
            default -> Verdict.TAKEN; // a till's record that touches no balance: kept as it is
        };
    }
}
