package org.onecounter.hub.catalog;

import java.util.UUID;

/** A category as shoppers see it: its slug in addresses, its name, and how many items on sale it holds. */
public record CategoryView(UUID id, String slug, String name, int rank, int items) {}
