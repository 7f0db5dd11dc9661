/** The tables of stock. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.stock.internal;
