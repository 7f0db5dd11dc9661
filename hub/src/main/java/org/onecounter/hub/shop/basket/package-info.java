/** What a visitor picked, priced by the kernel, and the page where it can be changed. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.shop.basket;
