package org.onecounter.sync.port;

import java.util.UUID;

/** Makes ids; whoever creates a thing names it. */
public interface Ids {

    /** A UUID of version 7: later ones sort after earlier ones of the same source. */
    UUID next();
}
