package org.onecounter.hub.shop.basket;

import org.onecounter.domain.pricing.QuoteLine;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;

/**
 * A line of a priced basket.
 *
 * @param warning what stands in the way of sending it, empty when nothing does
 */
public record PricedLine(ItemView item, VariantView variant, QuoteLine quoted, String warning) {}
