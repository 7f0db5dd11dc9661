/** Takes payment and makes the sale a record: intent before the terminal, record before drawer and paper, unknown as a state. */
@NullMarked
package org.onecounter.till.checkout;

import org.jspecify.annotations.NullMarked;
