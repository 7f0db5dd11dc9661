/** Prices, tax rates and rule bundles in PostgreSQL and in memory. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.prices.internal;
