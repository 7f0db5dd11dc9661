/** Receipts on paper: composed from the journal, printed from a queue no sale waits for, printed again only as COPY. */
@NullMarked
package org.onecounter.till.receipts;

import org.jspecify.annotations.NullMarked;
