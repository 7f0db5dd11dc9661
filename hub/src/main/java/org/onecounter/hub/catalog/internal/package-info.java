/** The catalogue in PostgreSQL and in memory. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.catalog.internal;
