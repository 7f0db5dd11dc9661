/** What every room of the till stands on: options, the data folder, HTTP with its guards, problems; the lowest room. */
@NullMarked
package org.onecounter.till.platform;

import org.jspecify.annotations.NullMarked;
