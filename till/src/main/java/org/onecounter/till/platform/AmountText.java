package org.onecounter.till.platform;

import java.util.Map;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.MoneyText;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.pricing.RuleBundle;

/** Amounts as screens show them: {@code €1,234.50}, minus as {@code −}; the digits come from the rule bundle. */
public final class AmountText {

    private static final Map<String, String> SIGNS = Map.of("EUR", "€", "GBP", "£", "USD", "$", "JPY", "¥", "CHF", "CHF ", "PLN", "PLN ");

    private AmountText() {}

    public static String of(Money money, RuleBundle bundle) {
        return of(money, digits(money.currency(), bundle));
    }

    /** A unit price with the digits it needs. */
    public static String of(UnitPrice price, RuleBundle bundle) {
        return signed(MoneyText.of(price, digits(price.currency(), bundle)), price.currency());
    }

    public static String of(Money money, int digits) {
        return signed(MoneyText.of(money, digits), money.currency());
    }

    public static int digits(CurrencyCode currency, RuleBundle bundle) {
        return bundle.knows(currency) ? bundle.digitsOf(currency) : 2;
    }

    private static String signed(String plain, CurrencyCode currency) {
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String rest = point < 0 ? "" : digits.substring(point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return (negative ? "−" : "") + SIGNS.getOrDefault(currency.code(), currency.code() + " ") + grouped + rest;
    }
}
