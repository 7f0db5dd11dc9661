package org.onecounter.hub.views.internal;

import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.text.Decimals;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.hub.prices.RuleBundles;
import org.springframework.stereotype.Component;

/** Writes money as people read it. How many digits a currency has is a figure of the rule bundle, as everywhere. */
@Component
class ShownFigures {
    private static final Locale READERS = Locale.of("en", "IE");

    private final RuleBundles bundles;

    ShownFigures(RuleBundles bundles) {
        this.bundles = bundles;
    }

    /** An amount in minor units. */
    Amount amount(long minor, String currency) {
        return new Amount(minor, currency, text(Decimals.plain(minor, digits(currency)), currency));
    }

    /** A price, which may have more digits than its currency. */
    String price(long amount, int extraDigits, String currency) {
        UnitPrice shortest = new UnitPrice(amount, extraDigits, new CurrencyCode(currency)).shortest();
        return text(Decimals.plain(shortest.amount(), digits(currency) + shortest.extraDigits()), currency);
    }

    /** A price as a person would type it. */
    String typed(UnitPrice price) {
        UnitPrice shortest = price.shortest();
        return Decimals.plain(shortest.amount(), digits(price.currency().code()) + shortest.extraDigits());
    }

    /** A rate in parts per million as per cent: 13.5 %. */
    static String rate(int ppm) {
        return Decimals.plain(ppm, 4).replaceFirst("\\.?0+$", "") + "\u00a0%";
    }

    private int digits(String code) {
        CurrencyCode currency = new CurrencyCode(code);
        if (bundles.current().knows(currency)) {
            return bundles.current().digitsOf(currency);
        }
        Currency known = known(code); // only imported history has a currency that no price list ever had
        return known == null ? 2 : Math.max(0, known.getDefaultFractionDigits());
    }

    private static String text(String plain, String currency) {
        boolean below = plain.startsWith("-");
        String digits = below ? plain.substring(1) : plain;
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = point - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return (below ? "−" : "") + sign(currency) + grouped;
    }

    private static String sign(String code) {
        Currency known = known(code);
        String sign = known == null ? code : known.getSymbol(READERS);
        return Character.isLetter(sign.charAt(sign.length() - 1)) ? sign + "\u00a0" : sign;
    }

    private static @Nullable Currency known(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
