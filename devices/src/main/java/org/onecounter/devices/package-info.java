/** What stands on the counter: a port for each device; drivers and simulators lie in rooms below. */
@NullMarked
package org.onecounter.devices;

import org.jspecify.annotations.NullMarked;
