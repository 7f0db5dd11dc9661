package org.onecounter.hub.imports;

import org.jspecify.annotations.Nullable;

/**
 * How a catalogue is taken.
 *
 * @param location code of the location that gets the opening stock; null for the only shop
 * @param currency of the prices; null for the currency of the retail list
 * @param dryRun true: everything is checked and counted, nothing is kept
 */
public record CatalogOptions(@Nullable String location, @Nullable String currency, boolean dryRun, String actor) {}
