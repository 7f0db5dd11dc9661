/** What we break on purpose, with real processes. */
@org.jspecify.annotations.NullMarked
package org.onecounter.system.faults;
