/** What people do, end to end: real processes, real PostgreSQL, a real browser. */
@org.jspecify.annotations.NullMarked
package org.onecounter.system.journeys;
