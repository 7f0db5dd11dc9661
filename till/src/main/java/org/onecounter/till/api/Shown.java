package org.onecounter.till.api;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.MoneyText;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.till.api.Views.Amount;
import org.onecounter.till.api.Views.StockView;
import org.onecounter.till.api.Views.Suggestion;
import org.onecounter.till.basket.ShopStock;
import org.onecounter.till.lookup.LookupItem;
import org.onecounter.till.lookup.LookupItem.LookupVariant;
import org.onecounter.till.platform.AmountText;

/** Figures as a screen shows them, formatted here because a screen computes nothing. */
final class Shown {

    private static final int PPM_DIGITS = 4;
    private static final long[] NOTES = {500, 1000, 2000, 5000, 10_000, 20_000};

    private Shown() {}

    static Amount amount(Money money, int digits) {
        return new Amount(money.minor(), money.currency().code(), AmountText.of(money, digits));
    }

    static Amount unitPrice(UnitPrice price, RuleBundle bundle) {
        Money rounded = price.lineTotal(Quantity.of(1));
        return new Amount(rounded.minor(), price.currency().code(), AmountText.of(price, bundle));
    }

    /** 23 %, 13.5 %. */
    static String rate(int ppm) {
        return MoneyText.of(new UnitPrice(ppm, PPM_DIGITS, new CurrencyCode("XXX")), 0) + " %";
    }

    static @Nullable StockView stock(ShopStock stock, UUID variant, int scale) {
        ShopStock.View view = stock.view(variant);
        return view == null ? null : new StockView(
                steps(view.shelf(), scale), steps(view.backroom(), scale), steps(view.available(), scale), steps(view.promised(), scale));
    }

    private static String steps(long steps, int scale) {
        return new Quantity(steps, scale).toString();
    }

    static String picture(LookupItem item, LookupVariant variant) {
        return variant.picture().isEmpty() ? item.picture() : variant.picture();
    }

    static @Nullable String gtin(LookupVariant variant) {
        return variant.gtins().isEmpty() ? null : new Gtin(variant.gtins().getFirst()).printed();
    }

    /** What a customer is likely to hand over: exactly, the next whole unit, the next notes. */
    static List<Suggestion> suggestions(Money due, int digits) {
        if (!due.isPositive() || digits != 2) {
            return due.isPositive() ? List.of(suggestion(due, digits)) : List.of();
        }
        TreeSet<Long> sums = new TreeSet<>(List.of(due.minor()));
        for (long note : NOTES) {
            if (sums.size() < 5) {
                sums.add((due.minor() + note - 1) / note * note);
            }
        }
        List<Suggestion> shown = new ArrayList<>();
        sums.forEach(sum -> shown.add(suggestion(new Money(sum, due.currency()), digits)));
        return shown;
    }

    private static Suggestion suggestion(Money money, int digits) {
        return new Suggestion(money.minor(), money.currency().code(), AmountText.of(money, digits), MoneyText.of(money, digits));
    }
}
