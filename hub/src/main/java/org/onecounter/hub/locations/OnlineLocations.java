package org.onecounter.hub.locations;

import java.util.UUID;

/** Which locations sell to the web; sourcing may choose only among them. */
public interface OnlineLocations {

    /** True when the location is open and sells online. */
    boolean sellsOnline(UUID location);
}
