package org.onecounter.domain.pricing;

import org.onecounter.domain.money.UnitPrice;

/** A unit price that a member of staff put in place of the listed one, with who and why (I-28). */
public record PriceOverride(UnitPrice price, String actor, String reason) {}
