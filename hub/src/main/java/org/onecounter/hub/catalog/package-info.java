/** What the retailer sells: items described once, their variants, codes and categories, all of it in memory. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.catalog;
