package org.onecounter.hub.flows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.HttpRefusal;

/** Locations as the admin face types and reads them. */
final class AtLocation {
    private AtLocation() {}

    /** Id, code and name of a thing. */
    record Named(UUID id, String code, String name) {}

    /** The location of an id or a code; refuses with 400 one that is not there. */
    static LocationView location(String typed, Locations locations) {
        Optional<LocationView> found = locations.byCode(typed);
        if (found.isEmpty()) {
            found = uuid(typed).flatMap(id -> locations.byId(new LocationId(id)));
        }
        return found.orElseThrow(() -> HttpRefusal.badInput("LocationUnknown", "There is no such location."));
    }

    static Named named(LocationId id, List<LocationView> known) {
        return known.stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .map(l -> new Named(l.id().value(), l.code(), l.name()))
                .orElseGet(() -> new Named(id.value(), "?", "Closed location"));
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
