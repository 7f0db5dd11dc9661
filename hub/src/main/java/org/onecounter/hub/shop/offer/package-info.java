/** Prices, availability and delivery as a shop assistant would say them. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.shop.offer;
