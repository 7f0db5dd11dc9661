/** The tables of tills. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.tills.internal;
