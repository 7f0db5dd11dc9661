/** Chooses the location that fills an order, and says why it and not another. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.sourcing;
