/** Computes the tax of an amount from a rate given to it; never looks anything up. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.tax;
