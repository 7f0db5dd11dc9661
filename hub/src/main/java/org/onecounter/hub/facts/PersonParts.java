package org.onecounter.hub.facts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The erasable side of facts. */
public interface PersonParts {

    /** Keeps parts; one that is there already, or was erased, stays as it is. */
    void keep(List<PersonPart> parts);

    /** Takes back the parts of orders that came to nothing, so that no fact names them. */
    void forget(Collection<UUID> orders);

    /** The parts of these orders that were not erased. */
    Map<UUID, PersonPart> ofOrders(Collection<UUID> orders);
}
