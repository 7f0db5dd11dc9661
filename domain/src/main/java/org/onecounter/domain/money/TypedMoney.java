package org.onecounter.domain.money;

import org.onecounter.domain.Result;
import org.onecounter.domain.text.TypedDecimal;

/**
 * Reads amounts and prices that a person typed or a file holds, in plain digits. Refuses {@code AmountUnreadable}
 * (letters, exponents, thousands separators, digits of other scripts), {@code AmountNegative}, {@code AmountTooFine} (more
 * digits than the currency has: 0.001 EUR, 0.5 JPY) and {@code AmountTooLarge}.
 */
public final class TypedMoney {

    /** The largest amount a person may type, in minor units: ten billion euro, far below what 64 bits hold. */
    public static final long MAX_MINOR = 1_000_000_000_000L;

    private TypedMoney() {}

    /** An amount ≥ 0 of a currency with so many digits; a comma may stand for the point. */
    public static Result<Money> amount(String text, CurrencyCode currency, int digits) {
        return units(text, digits, true, currency, MAX_MINOR).map(minor -> new Money(minor, currency));
    }

    /**
     * A unit price ≥ 0 with at most {@link UnitPrice#MAX_EXTRA_DIGITS} digits more than its currency has. Only a point
     * separates: with extra digits {@code 1,234} could be one euro or a thousand.
     */
    public static Result<UnitPrice> price(String text, CurrencyCode currency, int digits) {
        int extra = UnitPrice.MAX_EXTRA_DIGITS;
        return units(text, digits + extra, false, currency, MAX_MINOR * 10_000)
                .map(units -> new UnitPrice(units, extra, currency).shortest());
    }

    private static Result<Long> units(String text, int decimals, boolean comma, CurrencyCode currency, long limit) {
        TypedDecimal number = TypedDecimal.read(text, comma);
        if (number == null) return unreadable(text, comma);
        if (number.units() < 0) return Result.refused("AmountNegative", "An amount cannot be below zero.");
        Long units = number.unitsAt(decimals);
        if (number.hasDigitsBeyond(decimals)) {
            return Result.refused(
                    "AmountTooFine", decimals == 0
                            ? currency + " has no digits behind the point."
                            : "At most " + decimals + " digits stand behind the point here.",
                    "decimals", decimals, "currency", currency);
        }
        if (units == null || units > limit) return tooLarge();
        return Result.ok(units);
    }

    private static Result<Long> unreadable(String text, boolean comma) {
        return longNumber(text.strip())
                ? tooLarge()
                : Result.refused(
                        "AmountUnreadable", "An amount is written in digits with a " + (comma ? "point or comma" : "point")
                                + " and without thousands separators, such as 1234.50.");
    }

    private static Result<Long> tooLarge() {
        return Result.refused("AmountTooLarge", "This amount is too large.", "limit", MAX_MINOR);
    }

    /** True for digits alone, however many: those are readable, only too many. */
    private static boolean longNumber(String text) {
        return text.length() > 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
