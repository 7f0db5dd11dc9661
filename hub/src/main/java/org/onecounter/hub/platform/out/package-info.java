/** The one way out: requests to addresses that somebody typed (attack 51). */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.platform.out;
