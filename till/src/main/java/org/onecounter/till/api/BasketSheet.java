package org.onecounter.till.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.domain.pricing.QuoteLine;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.till.api.Views.Amount;
import org.onecounter.till.api.Views.BasketView;
import org.onecounter.till.api.Views.Line;
import org.onecounter.till.api.Views.Reason;
import org.onecounter.till.api.Views.Tax;
import org.onecounter.till.api.Views.Warning;
import org.onecounter.till.basket.Basket;
import org.onecounter.till.basket.PricedBasket;
import org.onecounter.till.basket.ShopStock;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.lookup.Lookup.Found;

/** The basket as the screen's left side shows it, with the warnings that never stop a sale. */
final class BasketSheet {

    private final Rooms rooms;
    private final Lookup lookup;
    private final int digits;

    BasketSheet(Rooms rooms, Lookup lookup, int digits) {
        this.rooms = rooms;
        this.lookup = lookup;
        this.digits = digits;
    }

    BasketView view(boolean ready) {
        Basket basket = rooms.desk().basket();
        CurrencyCode currency = rooms.till().shop().currency();
        Amount nothing = Shown.amount(Money.zero(currency), digits);
        if (!ready || basket.isEmpty()) {
            return new BasketView(basket.id(), List.of(), nothing, nothing, List.of(), 0, null, rooms.checkout().isPaying());
        }
        PricedBasket priced = rooms.desk().priced();
        Quote quote = java.util.Objects.requireNonNull(priced.quote());
        List<Tax> taxes = quote.taxes().stream()
                .map(tax -> new Tax(tax.taxClass().code(), Shown.rate(tax.ratePpm()), Shown.amount(tax.net(), digits), Shown.amount(tax.tax(), digits)))
                .toList();
        return new BasketView(
                basket.id(), quote.lines().stream().map(line -> line(line, priced)).toList(), Shown.amount(quote.total(), digits),
                Shown.amount(quote.tax(), digits), taxes, count(basket), basket.last() == 0 ? null : basket.last(), rooms.checkout().isPaying());
    }

    /** Pieces; what is weighed counts once. */
    private static int count(Basket basket) {
        long pieces = basket.lines().stream().mapToLong(line -> line.quantity().scale() == 0 ? line.quantity().steps() : 1).sum();
        return Math.toIntExact(Math.min(pieces, Integer.MAX_VALUE));
    }

    private Line line(QuoteLine line, PricedBasket priced) {
        Found found = lookup.variant(line.variant().value()).orElse(null);
        List<Reason> reasons = line.reasons().stream()
                .map(reason -> new Reason(reason.code(), reason.sentence(), Shown.amount(reason.amount(), digits)))
                .toList();
        Quantity quantity = line.quantity();
        return new Line(
                line.line(), line.variant().value(), found == null ? "No longer in the catalogue" : found.item().title(),
                found == null ? "" : found.variant().options(), found == null ? "" : found.variant().sku(),
                found == null ? null : Shown.gtin(found.variant()), quantity.toString(), quantity.scale(),
                Shown.unitPrice(line.unitPrice(), priced.bundle()), Shown.amount(line.gross(), digits), reasons,
                found == null ? "" : Shown.picture(found.item(), found.variant()),
                found == null || !found.variant().tracked() ? null : Shown.stock(rooms.stock(), line.variant().value(), quantity.scale()),
                found == null || !found.variant().tracked() ? null : warning(line));
    }

    /** A unit in the customer's hand always sells; the cashier is only told what it will mean. */
    private @Nullable Warning warning(QuoteLine line) {
        ShopStock.View stock = rooms.stock().view(line.variant().value());
        long wanted = line.quantity().steps();
        if (stock == null || wanted <= stock.available()) {
            return null;
        }
        if (stock.promised() > 0 && wanted <= stock.atHand()) {
            return new Warning("PromisedToWebOrder", stock.atHand() == 1 || wanted == 1
                    ? "The last one here is promised to a web order. You may still sell it."
                    : "Some of these are promised to a web order. You may still sell them.");
        }
        return new Warning("MoreThanCounted", "The count says fewer are here. What is in your hand, you may sell.");
    }
}
