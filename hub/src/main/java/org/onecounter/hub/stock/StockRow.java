package org.onecounter.hub.stock;

import org.onecounter.domain.stock.Balance;

/** A balance as locked or written, with its version. Quantities are steps of the variant's scale. */
public record StockRow(StockKey key, Balance balance, long version) {}
