package org.onecounter.hub.prices;

import java.time.Instant;
import org.onecounter.domain.catalog.TaxClass;

/**
 * The rate of a tax class in a territory from an instant on.
 *
 * @param ratePpm parts per million: 23 % = 230000
 * @param name as receipts print it
 * @param source the law or table it was taken from
 */
public record TaxRate(
        String territory, TaxClass taxClass, Instant from, int ratePpm, String name, String source) {}
