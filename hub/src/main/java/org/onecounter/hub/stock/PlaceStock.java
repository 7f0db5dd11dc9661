package org.onecounter.hub.stock;

/** Units of one variant in one place of one location; as a change, signed. */
public record PlaceStock(StockKey key, String place, long quantity) {}
