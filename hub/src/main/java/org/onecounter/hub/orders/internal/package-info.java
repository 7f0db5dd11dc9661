/** The tables of orders. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.orders.internal;
