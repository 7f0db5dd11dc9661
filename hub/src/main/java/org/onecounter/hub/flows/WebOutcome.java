package org.onecounter.hub.flows;

import org.onecounter.domain.Refusal;
import org.onecounter.sync.fact.OrderBody;

/** What came of wanting to buy. */
public sealed interface WebOutcome {

    /** It is ordered and will be sent. */
    record Placed(OrderBody order) implements WebOutcome {}

    /** It was ordered before, under the same id. */
    record PlacedBefore() implements WebOutcome {}

    /** The bank did not answer yet; the units are kept and the answer will be acted on. */
    record Waiting() implements WebOutcome {}

    /** The bank said no; nothing was charged and nothing is kept. */
    record Declined(String sentence) implements WebOutcome {}

    /** Units are missing; nothing was charged and nothing is kept. */
    record SoldOut(String sentence) implements WebOutcome {}

    /** It could not be tried; nothing was charged and nothing is kept. */
    record Refused(Refusal refusal) implements WebOutcome {}
}
