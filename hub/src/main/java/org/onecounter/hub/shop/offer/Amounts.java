package org.onecounter.hub.shop.offer;

import java.math.BigDecimal;
import java.util.Map;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.MoneyText;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.hub.catalog.VariantView;

/** Money as the shop writes it: {@code €1,234.50}; a minus is {@code −}, a currency without a sign keeps its code. */
public final class Amounts {
    private static final Map<String, String> SIGNS = Map.of("EUR", "€", "GBP", "£", "USD", "$");

    private Amounts() {}

    /** An amount with the digits of its currency. */
    public static String text(Money money, int digits) {
        return signed(money.currency().code(), MoneyText.of(money, digits));
    }

    /** A price with as many digits as it needs. */
    public static String text(UnitPrice price, int digits) {
        return signed(price.currency().code(), MoneyText.of(price, digits));
    }

    /** Compares what two variants cost; one without a price is the dearest. */
    public static int compare(VariantView a, VariantView b) {
        UnitPrice left = a.price();
        UnitPrice right = b.price();
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        return compare(left, right);
    }

    /** Compares two prices of one currency, whatever digits they carry. */
    public static int compare(UnitPrice a, UnitPrice b) {
        return BigDecimal.valueOf(a.amount(), a.extraDigits()).compareTo(BigDecimal.valueOf(b.amount(), b.extraDigits()));
    }

    private static String signed(String currency, String plain) {
        boolean negative = plain.startsWith("-");
        String digits = grouped(negative ? plain.substring(1) : plain);
        String sign = SIGNS.get(currency);
        return (negative ? "−" : "") + (sign == null ? currency + "\u00a0" : sign) + digits;
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
