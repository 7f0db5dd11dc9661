/** Turns receipts into ESC/POS bytes and back: the only place that knows a printer's commands. */
@NullMarked
package org.onecounter.devices.escpos;

import org.jspecify.annotations.NullMarked;
