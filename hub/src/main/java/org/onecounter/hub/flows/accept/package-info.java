/** Decides facts from locked rows: what a batch needs, its books, and one decision per kind of fact. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.flows.accept;
