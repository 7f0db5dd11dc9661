package org.onecounter.hub.locations;

import java.util.List;
import java.util.Optional;
import org.onecounter.domain.location.LocationId;

/** Where goods are and are sold. */
public interface Locations {

    /** All that are open, in their rank. */
    List<LocationView> all();

    /** One by its id. */
    Optional<LocationView> byId(LocationId id);

    /** One by its code, whatever the case. */
    Optional<LocationView> byCode(String code);

    /**
     * Adds locations in the order given, which becomes their rank; joins the caller's transaction. One whose code exists
     * is left as it is.
     */
    void add(List<LocationView> locations, String actor);
}
