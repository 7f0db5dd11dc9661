package org.onecounter.hub.shop.basket;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.pricing.PriceRule;
import org.onecounter.domain.pricing.Pricing;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.domain.pricing.QuoteLine;
import org.onecounter.domain.pricing.QuoteRequest;
import org.onecounter.domain.pricing.QuoteResult;
import org.onecounter.domain.pricing.Quoted;
import org.onecounter.domain.pricing.NotQuoted;
import org.onecounter.domain.pricing.RequestLine;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.CatalogSnapshot;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.prices.Prices;
import org.onecounter.hub.prices.RuleBundles;
import org.onecounter.hub.shop.offer.Amounts;
import org.onecounter.hub.shop.offer.Counter;
import org.onecounter.hub.shop.page.Mood;
import org.onecounter.hub.shop.page.Notice;
import org.onecounter.hub.shop.visit.Basket;
import org.onecounter.hub.shop.visit.BasketLine;
import org.springframework.stereotype.Component;

/**
 * Prices baskets with the kernel. A visitor keeps the prices that were shown for ten minutes after a change and gets a
 * lower one at once: the basket is quoted as of when it was shown, or ten minutes ago if that is later, and as of now, and
 * the cheaper quote holds. A cookie from last week therefore buys nothing at last week's price.
 */
@Component
public class BasketPricing {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Catalog catalog;
    private final RuleBundles bundles;
    private final Counter counter;

    BasketPricing(Catalog catalog, RuleBundles bundles, Counter counter) {
        this.catalog = catalog;
        this.bundles = bundles;
        this.counter = counter;
    }

    /** A line that can still be sold. */
    private record Sellable(ItemView item, VariantView variant, long steps) {}

    /** The basket as it would be sold now; what is no longer sold is left out and said. */
    public PricedBasket price(Basket shown, Instant now) {
        List<Notice> notices = new ArrayList<>();
        List<Sellable> lines = sellable(shown, notices);
        if (lines.isEmpty()) {
            return new PricedBasket(Basket.empty(now), null, List.of(), notices);
        }
        RuleBundle bundle = bundles.current();
        Instant kept = later(shown.pricedAt(), now.minus(KEPT));
        QuoteResult current = quote(bundle, lines, now);
        boolean stoodStill = stoodStill(bundle, lines, kept, now);
        QuoteResult promised = stoodStill ? current : quote(bundle, lines, kept);
        QuoteResult holds = cheaper(promised, current);
        if (holds instanceof NotQuoted(var refusal)) {
            notices.add(new Notice(Mood.STOP, refusal.sentence()));
            return new PricedBasket(Basket.empty(now), null, List.of(), notices);
        }
        Quote quote = ((Quoted) holds).quote();
        if (!stoodStill || !kept.equals(shown.pricedAt())) {
            tellChanges(bundle, shown, quote, current, notices);
        }
        List<BasketLine> rest = lines.stream().map(line -> new BasketLine(line.variant.id(), line.steps)).toList();
        Instant seen = same(promised, current) && kept.equals(shown.pricedAt()) ? kept : quote.request().at();
        return new PricedBasket(new Basket(seen, rest), quote, priced(lines, quote), notices);
    }

    /** True when every price is the very rule it was: the usual case, which needs one quote only. */
    private static boolean stoodStill(RuleBundle bundle, List<Sellable> lines, Instant kept, Instant now) {
        for (Sellable line : lines) {
            PriceRule rule = bundle.price(Prices.RETAIL, line.variant.id(), now);
            if (rule == null || rule.from().isAfter(kept)) {
                return false;
            }
        }
        return true;
    }

    /** While prices stand still the basket stays the same, and so does the cookie that holds it. */
    private static boolean same(QuoteResult promised, QuoteResult current) {
        return promised instanceof Quoted(Quote before)
                && current instanceof Quoted(Quote now)
                && before.total().equals(now.total());
    }

    private List<Sellable> sellable(Basket basket, List<Notice> notices) {
        CatalogSnapshot snapshot = catalog.snapshot();
        List<Sellable> lines = new ArrayList<>(basket.lines().size());
        for (BasketLine line : basket.lines()) {
            VariantView variant = snapshot.variant(line.variant()).orElse(null);
            ItemView item = variant == null ? null : snapshot.item(variant.itemId()).orElse(null);
            if (variant != null && item != null && item.onSale() && variant.onSale()) {
                lines.add(new Sellable(item, variant, line.steps()));
            } else {
                String name = variant == null ? "Something in your basket" : variant.title();
                notices.add(new Notice(Mood.LOOK, name + " is no longer sold, so it was taken out."));
            }
        }
        return lines;
    }

    private QuoteResult quote(RuleBundle bundle, List<Sellable> lines, Instant at) {
        List<RequestLine> asked = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Sellable line = lines.get(i);
            asked.add(RequestLine.of(i + 1, line.variant.id(), new Quantity(line.steps, line.variant.scale())));
        }
        return Pricing.quote(
                bundle,
                new QuoteRequest(at, counter.territory(), Prices.RETAIL, counter.currency(bundle), List.of(), asked));
    }

    private static QuoteResult cheaper(QuoteResult promised, QuoteResult current) {
        if (promised instanceof Quoted(Quote before)
                && current instanceof Quoted(Quote now)
                && before.total().compareTo(now.total()) < 0) {
            return promised;
        }
        return current;
    }

    private static void tellPrice(List<Notice> notices, Mood mood, String title, String what) {
        notices.add(new Notice(mood, title + " " + what));
    }

    /** Says what the visitor would otherwise wonder about: a price that rose or fell, or one that is kept for a while. */
    private void tellChanges(
            RuleBundle bundle, Basket shown, Quote holds, QuoteResult current, List<Notice> notices) {
        for (QuoteLine line : holds.lines()) {
            PriceRule then = bundle.price(Prices.RETAIL, line.variant(), shown.pricedAt());
            PriceRule now = bundle.price(Prices.RETAIL, line.variant(), now(current, holds));
            if (then == null || now == null) {
                continue;
            }
            String title = catalog.snapshot().variant(line.variant()).map(VariantView::title).orElse("");
            int digits = bundle.digitsOf(line.unitPrice().currency());
            UnitPrice pays = line.unitPrice();
            if (Amounts.compare(pays, now.price()) < 0) {
                String until = TIME.format(now.from().plus(KEPT).atZone(counter.zone()));
                tellPrice(notices, Mood.LOOK, title, "now costs " + Amounts.text(now.price(), digits) + "; until " + until
                        + " you still get it for " + Amounts.text(pays, digits) + ".");
            } else if (Amounts.compare(pays, then.price()) > 0) {
                tellPrice(notices, Mood.LOOK, title, "went from " + Amounts.text(then.price(), digits) + " to "
                        + Amounts.text(pays, digits) + " since you saw it.");
            } else if (Amounts.compare(pays, then.price()) < 0) {
                tellPrice(notices, Mood.PLAIN, title, "became cheaper: " + Amounts.text(pays, digits) + " instead of "
                        + Amounts.text(then.price(), digits) + ".");
            }
        }
    }

    private static Instant now(QuoteResult current, Quote holds) {
        return current instanceof Quoted(Quote quote) ? quote.request().at() : holds.request().at();
    }

    private List<PricedLine> priced(List<Sellable> lines, Quote quote) {
        List<String> warnings = counter.warnings(
                lines.stream().map(Sellable::variant).toList(),
                lines.stream().map(Sellable::steps).toList());
        List<PricedLine> priced = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Sellable line = lines.get(i);
            priced.add(new PricedLine(line.item, line.variant, quote.lines().get(i), warnings.get(i)));
        }
        return priced;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
