/** The tables of locations. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.locations.internal;
