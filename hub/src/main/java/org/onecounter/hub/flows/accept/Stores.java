package org.onecounter.hub.flows.accept;

import org.onecounter.hub.cases.Cases;
import org.onecounter.hub.facts.FactStore;
import org.onecounter.hub.orders.OrderStore;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.hub.payments.PaymentStore;
import org.onecounter.hub.stock.StockStore;
import org.onecounter.hub.tills.TillFence;

/** The faces of the rooms that a batch of facts touches; all join one transaction. */
public record Stores(
        FactStore facts,
        OrderStore orders,
        PaymentStore payments,
        StockStore stock,
        Cases cases,
        TillFence tills,
        Outbox outbox) {}
