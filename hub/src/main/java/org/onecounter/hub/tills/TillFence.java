package org.onecounter.hub.tills;

import java.util.List;
import java.util.UUID;

/** Fences tills whose history forked: their facts are kept, they are not trusted until a person decides. */
public interface TillFence {

    /** Fences these tills in the caller's transaction. */
    void fence(List<UUID> tills);
}
