/** The admin face: what staff change, the live stream of their screens, and the app itself. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.admin;
