package org.onecounter.hub.shop.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.VariantId;

/**
 * What a visitor picked; a variant stands in it once, so two lines never compete for the same unit.
 *
 * @param pricedAt the instant whose prices the visitor was shown and keeps for a while
 */
public record Basket(Instant pricedAt, List<BasketLine> lines) {
    /** How many different things fit: a page must stay a page, and a cookie a cookie. */
    public static final int MOST_LINES = 40;

    /** How many whole units of one thing an order may take, so that nobody empties a shelf by basket (attack 22). */
    public static final long MOST_UNITS = 99;

    public Basket {
        lines = List.copyOf(lines);
    }

    /** A basket with nothing in it. */
    public static Basket empty(Instant now) {
        return new Basket(now, List.of());
    }

    /** True when nothing is in it. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** How many steps of the variant are in it. */
    public long steps(VariantId variant) {
        return lines.stream().filter(line -> line.variant().equals(variant)).mapToLong(BasketLine::steps).sum();
    }

    /** The basket with these steps of the variant instead of what was there; refuses more than one may buy at once. */
    public Result<Basket> with(VariantId variant, long steps, int scale) {
        if (steps > MOST_UNITS * Math.powExact(10L, scale)) {
            return tooMuch(MOST_UNITS);
        }
        List<BasketLine> next = new ArrayList<>(lines);
        int at = indexOf(variant);
        if (at >= 0) {
            next.set(at, new BasketLine(variant, steps));
        } else if (lines.size() == MOST_LINES) {
            return Result.refused(
                    "BasketFull",
                    "A basket takes " + MOST_LINES + " different things; please order these first.",
                    "limit",
                    MOST_LINES);
        } else {
            next.add(new BasketLine(variant, steps));
        }
        return Result.ok(new Basket(pricedAt, next));
    }

    /** The basket without the variant. */
    public Basket without(VariantId variant) {
        return new Basket(
                pricedAt, lines.stream().filter(line -> !line.variant().equals(variant)).toList());
    }

    /** The same things at the prices of another instant. */
    public Basket pricedAt(Instant instant) {
        return new Basket(instant, lines);
    }

    private int indexOf(VariantId variant) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).variant().equals(variant)) {
                return i;
            }
        }
        return -1;
    }

    private static Result<Basket> tooMuch(long limit) {
        return new Result.Refused<>(new Refusal(
                "TooManyUnits",
                "One order takes at most " + limit + " of the same thing. If you need more, please ask us in the shop.",
                Map.of("limit", Long.toString(limit))));
    }
}
