/** Balances and what may be promised from them; where inside a location a sale takes its units. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.stock;
