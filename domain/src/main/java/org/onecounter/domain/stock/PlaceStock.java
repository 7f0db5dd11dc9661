package org.onecounter.domain.stock;

import org.onecounter.domain.location.PlaceCode;

/** What one place of a location has of a variant, in steps; may be below zero. */
public record PlaceStock(PlaceCode place, int pickRank, long onHand) {}
