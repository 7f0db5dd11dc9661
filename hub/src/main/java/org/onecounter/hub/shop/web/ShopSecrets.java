package org.onecounter.hub.shop.web;

import org.onecounter.hub.platform.start.Secrets;
import org.onecounter.sync.port.Randomness;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shop's one secret, made at its first start and kept with the hub's others. */
@Configuration(proxyBeanMethods = false)
class ShopSecrets {

    @Bean
    Seals seals(Secrets secrets, Randomness randomness) {
        return new Seals(secrets.readOrMake("shop-key"), randomness);
    }
}
