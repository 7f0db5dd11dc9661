/** How the uplink is done: endpoints, sessions, and the checks every frame passes before the intake. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.uplink.internal;
