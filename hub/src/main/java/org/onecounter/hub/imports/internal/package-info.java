/** Reads files of other systems: strictly as text, row by row, and says of every row what became of it. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.imports.internal;
