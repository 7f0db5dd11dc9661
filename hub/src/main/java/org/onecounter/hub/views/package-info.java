/** Reads across capabilities, as the admin face shows them; writes nothing. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.views;
