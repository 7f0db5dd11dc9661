/** HTTP: three faces on three ports, headers, problems. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.platform.web;
