package org.onecounter.hub.flows;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other rooms know of tills, for the list of tills; a bean of the views. */
public interface TillFigures {

    /** The newest record of a till that the hub has. */
    record Head(UUID epoch, long seq, String hash, @Nullable Instant at) {}

    /** One till: its newest record, how many epochs it began, its sales today, and whether it sells by the newest rules. */
    record Figure(@Nullable Head head, int epochs, long salesToday, @Nullable Boolean bundleCurrent) {}

    /** Figures of those that have any. */
    Map<UUID, Figure> of(Collection<UUID> tills);
}
