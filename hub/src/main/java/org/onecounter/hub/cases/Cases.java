package org.onecounter.hub.cases;

import java.util.List;
import java.util.UUID;

/** Opens and closes cases inside the caller's transaction. */
public interface Cases {

    /** Opens cases and publishes {@code CaseOpened} for each. */
    void open(List<NewCase> cases);

    /** Closes a case with what was decided; false when it is unknown or closed already. */
    boolean close(UUID id, String actor, String resolution);
}
