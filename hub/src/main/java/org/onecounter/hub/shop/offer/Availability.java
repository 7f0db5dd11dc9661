package org.onecounter.hub.shop.offer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.shop.page.Mood;
import org.onecounter.hub.shop.page.PlaceStock;

/**
 * How much of a variant there is, and how an assistant would say it.
 *
 * @param counted false when its stock is not kept: it can always be had
 * @param online steps at all places that send web orders, together
 * @param parcel steps at the place that has most: what one parcel can hold
 * @param best the visited place that has most, null when none has any
 * @param bestSteps steps there
 */
public record Availability(
        boolean counted, int scale, long online, long parcel, @Nullable Place best, long bestSteps, List<PlaceStock> places) {
    private static final long FEW = 3;
    private static final long MANY = 12;

    /** How it stands now. */
    public static Availability of(VariantView variant, Shelves shelves) {
        if (!variant.tracked()) {
            return new Availability(false, variant.scale(), Long.MAX_VALUE, Long.MAX_VALUE, null, 0, List.of());
        }
        return counted(variant.id(), variant.scale(), shelves);
    }

    private static Availability counted(VariantId variant, int scale, Shelves shelves) {
        long online = 0;
        long parcel = 0;
        Place best = null;
        long bestSteps = 0;
        List<PlaceStock> said = new ArrayList<>();
        for (Place place : shelves.places()) {
            long here = Math.max(0, shelves.available(variant, place.id()));
            if (place.sellsOnline()) {
                online += here;
                parcel = Math.max(parcel, here);
            }
            if (place.visited()) {
                said.add(new PlaceStock(place.code(), place.name(), words(here, scale), mood(here, scale)));
                if (here > bestSteps) {
                    best = place;
                    bestSteps = here;
                }
            }
        }
        return new Availability(true, scale, online, parcel, best, bestSteps, said);
    }

    /** True when at least one unit can be sent. */
    public boolean buyable() {
        return parcel >= unit();
    }

    /** True when so many steps fit one parcel. */
    public boolean holds(long steps) {
        return steps <= parcel;
    }

    /** A word or two for a shelf page. */
    public String brief() {
        if (!counted) {
            return "Always there";
        }
        if (!buyable()) {
            return best == null ? "Sold out" : "In the shop only";
        }
        return few() ? only(online) : "In stock";
    }

    /** One sentence for the item's page; {@code day} is when a parcel would arrive. */
    public String sentence(String day) {
        if (!counted) {
            return "Always there · delivery " + day;
        }
        if (!buyable()) {
            return best == null ? "Sold out just now, here and in the shops" : "Not by post just now; " + bestSaid() + " in " + best.name();
        }
        if (few()) {
            return only(online) + " · delivery " + day;
        }
        return best == null ? "In stock · delivery " + day : bestSaid() + " in " + best.name() + " · delivery " + day;
    }

    /** How loudly to say it. */
    public Mood mood() {
        if (!counted || buyable() && !few()) {
            return Mood.PLAIN;
        }
        return buyable() || best != null ? Mood.LOOK : Mood.STOP;
    }

    /** So many steps as a number people read. */
    public String amount(long steps) {
        return new Quantity(steps, scale).toString();
    }

    private String bestSaid() {
        return bestSteps > MANY * unit() ? "Plenty" : amount(bestSteps);
    }

    private boolean few() {
        return online <= FEW * unit();
    }

    private String only(long steps) {
        return steps == unit() ? "The last one" : "Only " + amount(steps) + " left";
    }

    private long unit() {
        return unit(scale);
    }

    private static long unit(int scale) {
        return Math.powExact(10L, scale);
    }

    private static String words(long steps, int scale) {
        if (steps <= 0) {
            return "None today";
        }
        if (steps == unit(scale)) {
            return "The last one";
        }
        return steps > MANY * unit(scale) ? "Plenty" : new Quantity(steps, scale) + " here now";
    }

    private static Mood mood(long steps, int scale) {
        if (steps <= 0) {
            return Mood.QUIET;
        }
        return steps <= unit(scale) ? Mood.LOOK : Mood.PLAIN;
    }
}
