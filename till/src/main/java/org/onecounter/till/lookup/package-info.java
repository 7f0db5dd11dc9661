/** What the till looks up while selling: catalogue, rule bundle, staff, stock, pictures; all of it can be fetched again from the hub. */
@NullMarked
package org.onecounter.till.lookup;

import org.jspecify.annotations.NullMarked;
