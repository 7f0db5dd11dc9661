package org.onecounter.hub.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a person changes about an item; null leaves a field as it is. Whoever calls has checked the texts.
 *
 * @param version the version the person saw; null to overwrite whatever stands there
 */
public record ItemEdit(
        @Nullable String title,
        @Nullable String description,
        @Nullable String brand,
        @Nullable String categorySlug,
        @Nullable String picture,
        @Nullable SaleStatus status,
        @Nullable Long version) {}
