package org.onecounter.hub.views.internal;

import java.time.ZoneId;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shop as a whole: what it is called, whose day it keeps, what it counts money in. */
@RestController
class ShopHttp {
    private final ShopPostgres shop;

    record Shop(String name, String zone, String currency) {}

    ShopHttp(ShopPostgres shop) {
        this.shop = shop;
    }

    @GetMapping("/api/v1/shop")
    @Allows(Permission.OWN_ACCOUNT)
    Shop shop() {
        ZoneId zone = shop.zone();
        return new Shop(shop.name(), zone.getId(), shop.currency());
    }
}
