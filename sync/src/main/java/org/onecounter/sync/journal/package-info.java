/** The segments of a till's journal: their form, how they are written, and how they are read again after anything. */
@org.jspecify.annotations.NullMarked
package org.onecounter.sync.journal;
