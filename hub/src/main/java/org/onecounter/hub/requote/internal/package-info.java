/** The worker that re-quotes, and its table. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.requote.internal;
