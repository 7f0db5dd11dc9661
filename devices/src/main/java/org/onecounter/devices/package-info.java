/** Printer, drawer, scanner, display and payment terminal: ports, drivers, simulators. */
@org.jspecify.annotations.NullMarked
package org.onecounter.devices;
