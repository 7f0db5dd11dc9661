/** The till's journal: what happened at this counter, kept before anyone is told. */
@org.jspecify.annotations.NullMarked
package org.onecounter.till.journal;
