/** On hand, reserved and available per variant and location, with the ledger that adds up to it. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.stock;
