/** Goods that come back: what may be returned, and which stored parts of the sale are refunded for it. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.returns;
