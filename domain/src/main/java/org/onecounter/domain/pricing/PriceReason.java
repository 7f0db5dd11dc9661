package org.onecounter.domain.pricing;

import org.onecounter.domain.money.Money;

/**
 * Why a line costs what it costs: one step and what it adds to the figure. The steps {@code ListPrice},
 * {@code PriceOverride} and {@code RoundedTogether} sum to the line's list total; {@code TaxIncluded} or {@code TaxAdded}
 * is its tax.
 */
public record PriceReason(String code, String sentence, Money amount) {}
