package org.onecounter.domain.order;

/** How a variant is named on an order, fixed at the time of the sale. */
public record LineText(String sku, String title) {}
