/** The tables of staff, and their log-in. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.staff.internal;
