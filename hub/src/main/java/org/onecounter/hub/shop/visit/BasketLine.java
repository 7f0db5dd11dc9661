package org.onecounter.hub.shop.visit;

import org.onecounter.domain.catalog.VariantId;

/** So much of a variant, in steps of its own scale. */
public record BasketLine(VariantId variant, long steps) {}
