package org.onecounter.hub.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.domain.location.LocationId;

/** The people who work here. */
public interface Staff {

    /** Everybody, by name. */
    List<StaffView> all();

    /** One person. */
    Optional<StaffView> byId(UUID id);

    /** Who may stand at the tills of a location: its own people and those of every location, with PIN, active. */
    List<StaffView> at(LocationId location);

    /**
     * Adds people; refuses all with 409 {@code LoginTaken} when a log-in exists, and with 400 {@code BadPassword},
     * {@code BadPin}, {@code BadName} or {@code BadLogin} what cannot be.
     */
    void add(List<NewStaff> people, String actor);

    /**
     * Changes people; refuses with 404 who does not exist, with 409 {@code LastOwner} what would leave nobody who may
     * manage staff. A new password, role or leave ends the person's sessions.
     */
    void change(List<StaffChange> changes, String actor);
}
