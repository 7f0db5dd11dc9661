/** The door for tills: enrolment, sessions by the till's own key, their records, and what they need to sell alone. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.uplink;
