/** The shared core: one process, one PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub;
