package org.onecounter.hub.payments.internal;

import java.time.Duration;
import org.onecounter.hub.payments.CardProvider;
import org.onecounter.sync.port.RealScheduler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the simulator in the provider's place; a real provider is another configuration beside it. */
@Configuration(proxyBeanMethods = false)
class CardSimulation {
    private static final int LATE_MILLIS = Integer.getInteger("onecounter.simulator.late-millis", 8_000);

    @Bean
    CardProvider cardProvider() {
        return new CardSimulator(new RealScheduler(), Duration.ofMillis(LATE_MILLIS));
    }
}
