/** What a POS screen may ask and do; turns HTTP into acts and the counter's state into what a screen shows. */
@NullMarked
package org.onecounter.till.api;

import org.jspecify.annotations.NullMarked;
