/** Events written in the transaction of the change they tell of, to leave after its commit. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.outbox;
