package org.onecounter.hub.locations;

import java.util.List;
import org.onecounter.domain.location.LocationId;

/**
 * A shop, warehouse or pop-up.
 *
 * @param code short and written on receipts, like {@code HARBOUR}
 * @param territory its tax territory, like {@code IE}
 * @param zone IANA name of the time zone its business dates are counted in
 * @param address lines
 * @param places in the order a sale takes from them
 */
public record LocationView(
        LocationId id,
        String code,
        String name,
        LocationKind kind,
        String territory,
        String zone,
        List<String> address,
        boolean sellsOnline,
        List<PlaceView> places) {

    /** A place inside: the shelf, the backroom. */
    public record PlaceView(String place, String name, int pickRank) {}
}
