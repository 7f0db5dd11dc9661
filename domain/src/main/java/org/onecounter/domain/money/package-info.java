/** Amounts of money in integer minor units: adding, splitting, rounding once and half-up, reading what a person typed. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.money;
