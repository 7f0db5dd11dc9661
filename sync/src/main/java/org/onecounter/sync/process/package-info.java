/** What hub and till share as processes of one machine. */
@org.jspecify.annotations.NullMarked
package org.onecounter.sync.process;
