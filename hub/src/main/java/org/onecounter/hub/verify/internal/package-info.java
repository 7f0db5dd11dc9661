/** One query per promise, and the door that runs them. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.verify.internal;
