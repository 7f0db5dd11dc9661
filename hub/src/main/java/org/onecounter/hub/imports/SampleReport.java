package org.onecounter.hub.imports;

/** What loading the sample retailer added: nothing the second time. */
public record SampleReport(int locations, int categories, int items, int variants, int stockLines) {}
