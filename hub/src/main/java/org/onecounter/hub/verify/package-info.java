/** Checks the promises of docs/promises.md over the live database; reads everything, writes nothing. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.verify;
