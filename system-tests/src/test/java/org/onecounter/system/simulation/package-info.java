/** One seeded simulator over the real kernel, intake and till journal, with a clock, ids, network and disk it controls. */
@org.jspecify.annotations.NullMarked
package org.onecounter.system.simulation;
