/** The receipt that goes to the buyer of a web order by e-mail. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.shop.receipt;
