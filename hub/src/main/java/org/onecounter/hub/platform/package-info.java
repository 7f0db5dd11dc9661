/** What every room of the hub stands on: settings, faces, callers and their permissions. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN) // its inner rooms are its faces
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.platform;
