/** The checkout on one page, each section sent by itself; and the page of the order that comes of it. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.shop.checkout;
