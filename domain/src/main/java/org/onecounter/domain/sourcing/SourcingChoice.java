package org.onecounter.domain.sourcing;

import java.util.List;
import org.onecounter.domain.location.LocationId;

/** The location that fills an order, and one sentence for each candidate, the chosen one first. */
public record SourcingChoice(LocationId location, List<String> why) {

    public SourcingChoice {
        why = List.copyOf(why);
    }
}
