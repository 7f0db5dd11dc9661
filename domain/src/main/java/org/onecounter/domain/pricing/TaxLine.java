package org.onecounter.domain.pricing;

import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.money.Money;

/** What all lines of one tax class and rate come to: the sums of their stored parts, never rounded again. */
public record TaxLine(TaxClass taxClass, int ratePpm, Money net, Money tax) {}
