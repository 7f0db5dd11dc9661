package org.onecounter.domain.money;

import org.onecounter.domain.text.Decimals;

/**
 * Amounts as plain digits with a point ({@code 12.50}, {@code -0.05}): the same in every country, for receipts, sentences
 * and machine formats. The digits of the currency come from the rule bundle.
 */
public final class MoneyText {

    private MoneyText() {}

    public static String of(Money money, int digits) {
        return Decimals.plain(money.minor(), digits);
    }

    /** A unit price with as many digits as it needs, never fewer than its currency has. */
    public static String of(UnitPrice price, int digits) {
        UnitPrice shortest = price.shortest();
        return Decimals.plain(shortest.amount(), digits + shortest.extraDigits());
    }
}
