/** How the hub is, for who looks after it. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.platform.doctor;
