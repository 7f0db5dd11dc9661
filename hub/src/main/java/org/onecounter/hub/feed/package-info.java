/** The numbered, resumable stream of committed events that screens, tills and workers follow. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.feed;
