/** The hub's PostgreSQL: unpacked, made, started, adopted, watched and stopped; or one that somebody else runs. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.platform.database;
