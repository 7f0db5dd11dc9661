/** Who visits: the cookie with the basket, the token of its forms, and the frame around every page. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.shop.visit;
