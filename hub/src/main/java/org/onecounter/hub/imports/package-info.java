/** Brings catalogues, past sales and the sample retailer in from files, with a line number for all that is refused. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.imports;
