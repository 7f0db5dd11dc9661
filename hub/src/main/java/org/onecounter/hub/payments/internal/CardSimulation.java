package org.onecounter.hub.payments.internal;

import java.time.Duration;
import org.onecounter.hub.payments.CardProvider;
import org.onecounter.sync.port.Scheduler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the simulator in the provider's place; a real provider is another configuration beside it. */
@Configuration(proxyBeanMethods = false)
class CardSimulation {

    @Bean
    CardProvider cardProvider(Scheduler scheduler) {
        return new CardSimulator(scheduler, Duration.ofSeconds(Integer.getInteger("onecounter.simulator.late", 8)));
    }
}
