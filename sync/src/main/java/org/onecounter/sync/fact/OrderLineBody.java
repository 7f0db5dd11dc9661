package org.onecounter.sync.fact;

import java.util.UUID;

/**
 * One line of an order.
 *
 * @param quantity steps; {@code scale} decimals
 * @param unitAmount price of one unit in minor units × 10^unitExtra
 * @param discount what the price list amount was lowered by, minor units
 * @param taxClass STANDARD, REDUCED, ZERO or EXEMPT
 * @param ratePpm tax rate in parts per million: 23 % = 230000
 * @param tracked whether its stock is counted
 */
public record OrderLineBody(
        int line,
        UUID variant,
        String sku,
        String title,
        long quantity,
        int scale,
        long unitAmount,
        int unitExtra,
        long discount,
        long net,
        long tax,
        long gross,
        String taxClass,
        int ratePpm,
        boolean tracked) {
    public OrderLineBody {
        Words.oneOf(taxClass, Words.TAX_CLASSES);
    }
}
