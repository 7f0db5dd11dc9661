package org.onecounter.hub.admin;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.location.LocationId;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.domain.quantity.TypedQuantity;
import org.onecounter.domain.text.TypedText;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.views.Standing;
import org.onecounter.sync.fact.StockMoved;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stock corrected by hand: a difference with its reason, or a count, which is turned into the difference it found here,
 * against the place as it stands at this moment.
 */
@RestController
class StockAdjustHttp {
    private static final Set<String> REASONS = Set.of("RECEIVED", "DAMAGE", "CORRECTION");
    private static final int LONGEST_NOTE = 500;

    private final Catalog catalog;
    private final Locations locations;
    private final HubFacts facts;
    private final Standing standing;

    /** Either {@code quantity} (signed) with a reason, or {@code count}. */
    record Adjustment(
            @Nullable UUID variant,
            @Nullable UUID location,
            @Nullable String place,
            @Nullable String quantity,
            @Nullable String count,
            @Nullable String reason,
            @Nullable String note) {}

    /** What was booked, in words. */
    record Booked(String sentence) {}

    StockAdjustHttp(Catalog catalog, Locations locations, HubFacts facts, Standing standing) {
        this.catalog = catalog;
        this.locations = locations;
        this.facts = facts;
        this.standing = standing;
    }

    @PostMapping("/api/v1/stock/adjust")
    @Allows(value = Permission.STOCK_ADJUST, maxKiB = 16)
    Booked adjust(Caller caller, @RequestBody Adjustment asked) {
        LocationView location = location(asked.location());
        caller.mustSee(location.id());
        VariantView variant = variant(asked.variant());
        LocationView.PlaceView place = location.places().stream()
                .filter(one -> one.place().equals(asked.place()))
                .findFirst()
                .orElseThrow(() -> HttpRefusal.badInput("PlaceUnknown", "There is no such place at " + location.name() + "."));
        String note = Refusals.typed(TypedText.paragraphs("note", asked.note() == null ? "" : asked.note(), LONGEST_NOTE));
        Quantity before = new Quantity(standing.onPlace(variant.id(), location.id(), place.place()), variant.scale());
        Quantity moved = moved(asked, before);
        if (moved.isZero()) {
            return new Booked(place.name() + ": " + shown(before) + ", as the books say; nothing to book.");
        }
        String reason = asked.count() != null ? "COUNT" : reason(asked.reason());
        UUID at = location.id().value();
        facts.write(
                new StockMoved(
                        List.of(new StockMoved.MovementLine(variant.id().value(), at, place.place(), moved.steps(), reason)), note),
                caller,
                location.id());
        String sign = moved.isPositive() ? "+" : "";
        return new Booked(
                place.name() + ": " + shown(before) + " → " + shown(before.plus(moved)) + " (" + sign + shown(moved) + ")");
    }

    private static Quantity moved(Adjustment asked, Quantity before) {
        String quantity = asked.quantity();
        String count = asked.count();
        if (count != null && quantity == null) {
            return Refusals.typed(TypedQuantity.counted(count, before.scale())).minus(before);
        }
        if (quantity != null && count == null) {
            return Refusals.typed(TypedQuantity.signed(quantity.replace('−', '-'), before.scale()));
        }
        throw HttpRefusal.badInput("AdjustmentUnclear", "Say either what was counted or by how much it changed.");
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || !REASONS.contains(reason)) {
            throw HttpRefusal.badInput("ReasonUnknown", "Say why: goods received, damaged, or a correction.");
        }
        return reason;
    }

    private LocationView location(@Nullable UUID id) {
        return id == null ? gone() : locations.byId(new LocationId(id)).orElseGet(StockAdjustHttp::gone);
    }

    private VariantView variant(@Nullable UUID id) {
        VariantView variant = id == null ? gone() : catalog.snapshot().variant(new VariantId(id)).orElseGet(StockAdjustHttp::gone);
        if (!variant.tracked()) {
            throw HttpRefusal.conflict("NotCounted", "This variant is not counted, so there is nothing to adjust.");
        }
        return variant;
    }

    private static <T> T gone() {
        throw HttpRefusal.notFound();
    }

    private static String shown(Quantity quantity) {
        return quantity.toString().replace('-', '−');
    }
}
