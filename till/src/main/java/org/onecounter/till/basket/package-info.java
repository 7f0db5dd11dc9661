/** What the customer wants so far: baskets that change, priced by the kernel, taken back, parked and resumed. */
@NullMarked
package org.onecounter.till.basket;

import org.jspecify.annotations.NullMarked;
