package org.onecounter.hub.views.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stock by location and place, and the facts each figure rests on. */
@RestController
class StockViewHttp {
    private static final Set<String> SHOWS = Set.of("out", "negative", "promised");

    private final StockListPostgres stock;
    private final StockSheets sheets;
    private final StockExplained explained;

    record StockRows(List<StockSheets.StockRow> rows, @Nullable String next, List<StockSheets.StockLocation> locations) {}

    StockViewHttp(StockListPostgres stock, StockSheets sheets, StockExplained explained) {
        this.stock = stock;
        this.sheets = sheets;
        this.explained = explained;
    }

    @GetMapping("/api/v1/stock")
    @Allows(Permission.STOCK_READ)
    StockRows stock(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID location,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        UUID only = Asked.location(location, caller);
        Rows<StockListPostgres.Key> keys = stock.list(Asked.words(q), only, Asked.oneOf(show, SHOWS), after, Asked.size(limit));
        return new StockRows(sheets.rows(keys.rows(), Asked.scope(caller)), keys.next(), sheets.locations(caller));
    }

    @GetMapping("/api/v1/stock/{variant}/{location}")
    @Allows(Permission.STOCK_READ)
    StockExplained.Explained explain(
            Caller caller,
            @PathVariable UUID variant,
            @PathVariable UUID location,
            @RequestParam(required = false) @Nullable String after) {
        caller.mustSee(new LocationId(location));
        return explained.of(variant, location, after);
    }
}
