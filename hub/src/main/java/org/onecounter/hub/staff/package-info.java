/** Who works here: names, roles, log-ins, PINs. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.staff;
