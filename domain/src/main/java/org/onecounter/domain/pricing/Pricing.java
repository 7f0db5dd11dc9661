package org.onecounter.domain.pricing;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.money.AmountOverflow;
import org.onecounter.domain.text.TypedText;

/**
 * Prices a request over a rule bundle: price list, then staff override, then tax. Pure: the same request and bundle give
 * the same quote, to the byte, in every process and for ever. Whatever a customer or cashier can put into a request is
 * answered with a quote or a refusal, never with an exception.
 *
 * <p>Refusals: {@code NoLines TooManyLines LineRepeated QuantityNotPositive QuantityTooLarge InstantOutOfRange
 * PriceListUnknown CurrencyMismatch TerritoryUnknown CouponUnknown PriceMissing TaxRateMissing OverrideNegative
 * OverrideUnexplained AmountTooLarge}.
 */
public final class Pricing {

    /** The most lines one request may have. */
    public static final int MAX_LINES = 5_000;

    private static final int MAX_OVERRIDE_TEXT = 200;

    private Pricing() {}

    public static QuoteResult quote(RuleBundle bundle, QuoteRequest request) {
        Refusal refusal = refuse(bundle, request);
        if (refusal != null) return new NotQuoted(refusal);
        try {
            return new Quoting(bundle, request).quote();
        } catch (AmountOverflow overflow) {
            return new NotQuoted(Refusal.of("AmountTooLarge", "The amounts of this basket are too large to be sold."));
        }
    }

    private static @Nullable Refusal refuse(RuleBundle bundle, QuoteRequest request) {
        if (!Moments.isWithin(request.at())) {
            return Refusal.of("InstantOutOfRange", "Prices are known for the years 1 to 9999.", "at", request.at());
        }
        PriceListRule list = bundle.priceList(request.priceList());
        if (list == null) {
            return Refusal.of("PriceListUnknown", "There is no such price list.", "priceList", shown(request.priceList()));
        }
        if (!list.currency().equals(request.currency())) {
            return Refusal.of(
                    "CurrencyMismatch", "The price list " + list.code() + " is in " + list.currency() + ".",
                    "asked", request.currency(), "priceList", list.currency());
        }
        if (!bundle.hasTerritory(request.territory())) {
            return Refusal.of("TerritoryUnknown", "There are no taxes for this territory.", "territory", shown(request.territory()));
        }
        if (!request.coupons().isEmpty()) {
            return Refusal.of("CouponUnknown", "There is no such coupon.", "coupon", shown(request.coupons().getFirst()));
        }
        return refuseLines(request);
    }

    private static @Nullable Refusal refuseLines(QuoteRequest request) {
        int count = request.lines().size();
        if (count == 0) return Refusal.of("NoLines", "There is nothing to price.");
        if (count > MAX_LINES) {
            return Refusal.of(
                    "TooManyLines", "At most " + MAX_LINES + " lines are sold at once.", "lines", count, "limit", MAX_LINES);
        }
        var seen = new HashSet<Integer>();
        for (RequestLine line : request.lines()) {
            Refusal refusal = seen.add(line.line()) ? refuseLine(request, line) : repeated(line);
            if (refusal != null) return refusal;
        }
        return null;
    }

    private static Refusal repeated(RequestLine line) {
        return Refusal.of("LineRepeated", "Two lines have the number " + line.line() + ".", "line", line.line());
    }

    private static @Nullable Refusal refuseLine(QuoteRequest request, RequestLine line) {
        if (!line.quantity().isPositive()) {
            return Refusal.of(
                    "QuantityNotPositive", "A quantity must be above zero.", "line", line.line(), "quantity", line.quantity());
        }
        if (!line.quantity().isWithinLimit()) {
            return Refusal.of(
                    "QuantityTooLarge", "This quantity is too large for one line.", "line", line.line(), "quantity",
                    line.quantity());
        }
        PriceOverride override = line.override();
        if (override == null) return null;
        if (!override.price().currency().equals(request.currency())) {
            return Refusal.of(
                    "CurrencyMismatch", "The new price is in another currency.", "line", line.line(),
                    "asked", override.price().currency(), "priceList", request.currency());
        }
        if (override.price().amount() < 0) {
            return Refusal.of("OverrideNegative", "A price cannot be below zero.", "line", line.line());
        }
        if (!isExplained(override.actor()) || !isExplained(override.reason())) {
            return Refusal.of("OverrideUnexplained", "A changed price needs who changed it and why.", "line", line.line());
        }
        return null;
    }

    private static boolean isExplained(String text) {
        return !text.isBlank() && text.length() <= MAX_OVERRIDE_TEXT && TypedText.unreadableAt(text, false) < 0;
    }

    /** What someone sent, short and fit to be shown and encoded. */
    private static String shown(String text) {
        return text.length() <= 64 && TypedText.unreadableAt(text, false) < 0 ? text : "(unreadable)";
    }
}
