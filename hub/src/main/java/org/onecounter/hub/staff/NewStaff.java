package org.onecounter.hub.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.platform.Role;

/** A member of staff to be added; without password no log-in at the admin, without PIN none at a till. */
public record NewStaff(
        UUID id,
        String name,
        String login,
        Role role,
        @Nullable LocationId location,
        @Nullable String password,
        @Nullable String pin) {}
