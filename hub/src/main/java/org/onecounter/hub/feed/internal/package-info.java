/** The one publisher that numbers events, and the feed's tables. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.feed.internal;
