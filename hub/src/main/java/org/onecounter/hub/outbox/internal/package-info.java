/** The outbox table. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.outbox.internal;
