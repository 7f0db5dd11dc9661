/** The outside world in memory, seeded: disks that lose what was not synced, a clock that is set, ids that repeat run for run. */
@org.jspecify.annotations.NullMarked
package org.onecounter.sync.sim;
