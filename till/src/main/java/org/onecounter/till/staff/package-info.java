/** Signing in by PIN, with a lock-out that lives in the journal. */
@NullMarked
package org.onecounter.till.staff;

import org.jspecify.annotations.NullMarked;
