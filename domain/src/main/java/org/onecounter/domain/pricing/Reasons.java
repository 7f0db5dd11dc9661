package org.onecounter.domain.pricing;

import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.MoneyText;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.domain.tax.Tax;

/** The sentences behind the figures of a quote, with plain digits and UTC instants. */
final class Reasons {

    private final QuoteRequest request;
    private final int digits;

    Reasons(QuoteRequest request, int digits) {
        this.request = request;
        this.digits = digits;
    }

    PriceReason listPrice(PriceRule rule, Quantity quantity, Money amount) {
        String sentence = "Price list " + request.priceList() + ": " + MoneyText.of(rule.price(), digits) + " × " + quantity
                + ", price of " + Moments.text(rule.from()) + ".";
        return new PriceReason("ListPrice", sentence, amount);
    }

    PriceReason override(PriceOverride override, Money difference) {
        String sentence = "Price changed to " + MoneyText.of(override.price(), digits) + " by " + override.actor() + ": "
                + override.reason();
        return new PriceReason("PriceOverride", sentence, difference);
    }

    PriceReason roundedTogether(int lines, Money difference) {
        return new PriceReason("RoundedTogether", lines + " lines of the same product are rounded once, as one.", difference);
    }

    PriceReason tax(RateRule rate, boolean included, Money tax) {
        String sentence = rate.taxClass() + " tax of " + Tax.percent(rate.ratePpm()) + " % in " + request.territory()
                + (included ? ", included in the price." : ", added to the price.");
        return new PriceReason(included ? "TaxIncluded" : "TaxAdded", sentence, tax);
    }
}
