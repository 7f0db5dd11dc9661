package org.onecounter.hub.views.internal;

import java.util.UUID;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.Permission;
import org.onecounter.sync.port.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of tills with their lag. */
@RestController
class TillsViewHttp {
    private final TillRows tills;
    private final SalesPostgres sales;
    private final ShopPostgres shop;
    private final Clock clock;

    TillsViewHttp(TillRows tills, SalesPostgres sales, ShopPostgres shop, Clock clock) {
        this.tills = tills;
        this.sales = sales;
        this.shop = shop;
        this.clock = clock;
    }

    @GetMapping("/api/v1/tills")
    @Allows(Permission.TILLS_READ)
    Rows<TillRows.TillRow> tills(Caller caller) {
        UUID location = Asked.scope(caller);
        Day day = Day.of(clock.now(), shop.zone());
        return new Rows<>(tills.list(location, day, sales.between(day.start(), day.end(), day.zone(), location)), null);
    }
}
