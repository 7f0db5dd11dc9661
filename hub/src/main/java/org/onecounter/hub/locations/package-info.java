/** Shops, warehouses and pop-ups, and the places inside them. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.locations;
