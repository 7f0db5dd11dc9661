/** Orders of every channel, with lines, state and timeline. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.orders;
