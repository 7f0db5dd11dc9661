/** Tills of the shops: invited, enrolled by a one-time code, fenced or revoked. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.tills;
