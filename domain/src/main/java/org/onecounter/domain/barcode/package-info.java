/** Reads what a scanner sends: GTINs, GS1 element strings and Digital Links, checked as GS1's dictionary demands. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.barcode;
