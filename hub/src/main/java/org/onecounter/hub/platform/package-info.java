/** What every room of the hub stands on: settings, faces, callers and their permissions. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.platform;
