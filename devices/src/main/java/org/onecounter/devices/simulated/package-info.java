/** Devices made of software that behave like the real ones, bad days included. */
@NullMarked
package org.onecounter.devices.simulated;

import org.jspecify.annotations.NullMarked;
