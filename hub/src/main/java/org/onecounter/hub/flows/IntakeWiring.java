package org.onecounter.hub.flows;

import org.onecounter.hub.cases.Cases;
import org.onecounter.hub.facts.FactStore;
import org.onecounter.hub.flows.accept.Stores;
import org.onecounter.hub.locations.OnlineLocations;
import org.onecounter.hub.orders.OrderStore;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.hub.payments.PaymentStore;
import org.onecounter.hub.stock.StockStore;
import org.onecounter.hub.tills.TillFence;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the intake together from the rooms it works on. */
@Configuration
class IntakeWiring {

    @Bean
    Stores stores(
            FactStore facts,
            OrderStore orders,
            PaymentStore payments,
            StockStore stock,
            Cases cases,
            TillFence tills,
            Outbox outbox) {
        return new Stores(facts, orders, payments, stock, cases, tills, outbox);
    }

    @Bean
    AcceptFacts acceptFacts(Stores stores, TransactionTemplate transactions, OnlineLocations locations, Clock clock, Ids ids) {
        return new AcceptFacts(stores, transactions, locations::sellsOnline, clock, ids);
    }

    @Bean
    Intake intake(AcceptFacts accept) {
        return new Intake(accept);
    }
}
