package org.onecounter.hub.shop.page;

/**
 * A line of a basket or an order.
 *
 * @param warning what stands in the way of buying it as it is, empty when nothing does
 */
public record BasketRow(
        String variant,
        String href,
        String title,
        String options,
        String picture,
        String quantity,
        String step,
        String unitPrice,
        String total,
        String warning) {}
