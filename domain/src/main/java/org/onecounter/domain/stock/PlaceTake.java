package org.onecounter.domain.stock;

import org.onecounter.domain.location.PlaceCode;

/** How much of a sale leaves one place, in steps above zero. */
public record PlaceTake(PlaceCode place, long quantity) {}
