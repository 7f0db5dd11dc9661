package org.onecounter.hub.platform;

import java.time.Duration;

/**
 * Files of the class path that anybody may fetch at one face; a bean of the room they belong to.
 *
 * @param face where they are
 * @param path what their addresses start with, like {@code /assets/}
 * @param classpath where they lie, like {@code shop/assets/}
 * @param cache how long a browser may keep them without asking; names that carry a hash may be kept long
 */
public record StaticFolder(Face face, String path, String classpath, Duration cache) {}
