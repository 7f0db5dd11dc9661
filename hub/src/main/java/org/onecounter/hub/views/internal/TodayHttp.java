package org.onecounter.hub.views.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.Permission;
import org.onecounter.sync.port.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The live front page: what was sold today, what waits for a person. */
@RestController
class TodayHttp {
    private static final int LAST = 10;
    private static final int CASES = 3;

    private final ShopPostgres shop;
    private final SalesPostgres sales;
    private final DaySummary summary;
    private final OrderListPostgres orders;
    private final CaseRows cases;
    private final RequotesPostgres requotes;
    private final Clock clock;

    record Today(
            String date,
            String zone,
            Instant asOf,
            DaySummary.Figure sales,
            List<DaySummary.ChannelFigure> channels,
            List<DaySummary.LocationFigure> locations,
            List<DaySummary.Hour> hours,
            List<Amount> otherCurrencies,
            List<OrderRow> last,
            Cases cases,
            RequotesPostgres.Requoted requote) {}

    record Cases(long open, List<CaseRows.CaseRow> rows) {}

    TodayHttp(
            ShopPostgres shop,
            SalesPostgres sales,
            DaySummary summary,
            OrderListPostgres orders,
            CaseRows cases,
            RequotesPostgres requotes,
            Clock clock) {
        this.shop = shop;
        this.sales = sales;
        this.summary = summary;
        this.orders = orders;
        this.cases = cases;
        this.requotes = requotes;
        this.clock = clock;
    }

    @GetMapping("/api/v1/today")
    @Allows(Permission.TODAY_READ)
    Today today(Caller caller) {
        UUID location = Asked.scope(caller);
        Day day = Day.of(clock.now(), shop.zone());
        List<SalesPostgres.Piece> pieces = sales.between(day.start(), day.end(), day.zone(), location);
        DaySummary.Folded now = summary.fold(pieces, before(day, location), day, shop.currency());
        return new Today(
                day.date().toString(),
                day.zone().getId(),
                day.now(),
                now.sales(),
                now.channels(),
                now.locations(),
                now.hours(),
                now.others(),
                orders.list(OrderFilter.newest(location), LAST).rows(),
                new Cases(cases.open(location), cases.list(false, location, null, CASES).rows()),
                requotes.now(location));
    }

    private DaySummary.Before before(Day day, @Nullable UUID location) {
        Day then = day.weekBefore();
        return new DaySummary.Before(
                sales.between(then.start(), then.now(), day.zone(), location),
                sales.between(then.start(), then.end(), day.zone(), location));
    }
}
