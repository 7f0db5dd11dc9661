package org.onecounter.hub.shop.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.pricing.PriceListRule;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.prices.Prices;
import org.onecounter.hub.prices.RuleBundles;
import org.onecounter.hub.shop.page.Tile;
import org.springframework.stereotype.Component;

/** The web shop's own counter: where and in what money it sells, how things stand on its shelves, what can be sent. */
@Component
public class Counter {
    private static final CurrencyCode EURO = new CurrencyCode("EUR");

    private final Premises premises;
    private final RuleBundles bundles;

    Counter(Premises premises, RuleBundles bundles) {
        this.premises = premises;
        this.bundles = bundles;
    }

    /** The places with their stock. */
    public Shelves shelves() {
        return premises;
    }

    /** What the shop says about itself. */
    public Texts texts() {
        return premises.texts();
    }

    /** Where parcels come from: the first place that sells online. */
    private @Nullable Place home() {
        Place first = null;
        for (Place place : premises.places()) {
            if (place.sellsOnline() && (first == null || !place.visited() && first.visited())) {
                first = place; // a warehouse before a shop
            }
        }
        return first;
    }

    /** The tax territory of the shop. */
    public String territory() {
        Place home = home();
        return home == null ? "IE" : home.territory();
    }

    /** The zone in which the shop names days and hours. */
    public ZoneId zone() {
        Place home = home();
        return home == null ? ZoneId.of("Europe/Dublin") : home.zone();
    }

    /** The currency of the retail list. */
    public CurrencyCode currency(RuleBundle bundle) {
        PriceListRule list = bundle.priceList(Prices.RETAIL);
        return list == null ? EURO : list.currency();
    }

    /** Digits behind the point of the shop's money. */
    public int digits() {
        RuleBundle bundle = bundles.current();
        CurrencyCode currency = currency(bundle);
        return bundle.knows(currency) ? bundle.digitsOf(currency) : 2;
    }

    /** Money as the shop writes it. */
    public String text(Money money) {
        return Amounts.text(money, bundles.current().digitsOf(money.currency()));
    }

    /** The day a parcel ordered now usually arrives. */
    public LocalDate arrival(Instant now) {
        return DeliveryPromise.day(now, zone());
    }

    /** What one unit costs, as written on a shelf; empty when it has no price. */
    public String price(VariantView variant) {
        var price = variant.price();
        return price == null ? "" : Amounts.text(price, bundles.current().digitsOf(price.currency()));
    }

    /** How much there is of a variant. */
    public Availability availability(VariantView variant) {
        return Availability.of(variant, premises);
    }

    /** The variant a visitor should see first: the first that can be had, else the first. */
    public @Nullable VariantView first(ItemView item) {
        VariantView first = null;
        for (VariantView variant : item.variants()) {
            if (variant.onSale()) {
                if (availability(variant).buyable()) {
                    return variant;
                }
                first = first == null ? variant : first;
            }
        }
        return first;
    }

    /** The item on a shelf page, or null when nothing of it can be sold. */
    public @Nullable Tile tile(ItemView item) {
        VariantView shown = first(item);
        if (shown == null) {
            return null;
        }
        VariantView cheapest = shown;
        boolean several = false;
        for (VariantView variant : item.variants()) {
            int order = variant.onSale() ? Amounts.compare(variant, cheapest) : 0;
            several |= order != 0;
            cheapest = order < 0 ? variant : cheapest;
        }
        Availability stock = best(item);
        return new Tile(
                "/items/" + item.handle(),
                item.title(),
                item.brand(),
                Pictures.key(item, shown),
                several ? "from " + price(cheapest) : price(cheapest),
                stock.brief(),
                stock.mood());
    }

    private Availability best(ItemView item) {
        Availability best = null;
        for (VariantView variant : item.variants()) {
            if (variant.onSale()) {
                Availability stock = availability(variant);
                if (best == null || stock.online() > best.online()) {
                    best = stock;
                }
            }
        }
        return best == null ? new Availability(true, 0, 0, 0, null, 0, List.of()) : best;
    }

    /**
     * What stands in the way of sending these lines, one sentence each, empty where nothing does. One order is one parcel
     * from one place until orders can be split, so the place is taken that can send most of them.
     */
    public List<String> warnings(List<VariantView> variants, List<Long> steps) {
        Place from = bestParcel(variants, steps);
        List<String> warnings = new ArrayList<>(variants.size());
        for (int i = 0; i < variants.size(); i++) {
            warnings.add(warning(variants.get(i), steps.get(i), from));
        }
        return warnings;
    }

    private String warning(VariantView variant, long steps, @Nullable Place from) {
        Availability stock = availability(variant);
        if (!stock.counted() || from != null && premises.available(variant.id(), from.id()) >= steps) {
            return "";
        }
        if (!stock.buyable()) {
            return "Sold out; please take it out to go on.";
        }
        if (!stock.holds(steps)) {
            return "We can send " + stock.amount(stock.parcel()) + " of these just now.";
        }
        return "This lies in another place than the rest and cannot go in the same parcel; please order it by itself.";
    }

    private @Nullable Place bestParcel(List<VariantView> variants, List<Long> steps) {
        Place best = null;
        int most = -1;
        for (Place place : premises.places()) {
            if (!place.sellsOnline()) {
                continue;
            }
            int fits = 0;
            for (int i = 0; i < variants.size(); i++) {
                boolean there = !variants.get(i).tracked()
                        || premises.available(variants.get(i).id(), place.id()) >= steps.get(i);
                fits += there ? 1 : 0;
            }
            if (fits > most) {
                most = fits;
                best = place;
            }
        }
        return best;
    }
}
