package org.onecounter.domain.sourcing;

import org.onecounter.domain.catalog.VariantId;

/** How much of a variant an order needs, in steps above zero. */
public record Demand(VariantId variant, long quantity) {}
