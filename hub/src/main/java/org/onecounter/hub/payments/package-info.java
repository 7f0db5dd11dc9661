/** Payments of orders and the states they pass through. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.payments;
