package org.onecounter.hub.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.platform.Role;

/** What changes of a member of staff; null leaves it as it is. {@code everywhere} takes the location away. */
public record StaffChange(
        UUID id,
        @Nullable String name,
        @Nullable Role role,
        @Nullable LocationId location,
        boolean everywhere,
        @Nullable Boolean active,
        @Nullable String password,
        @Nullable String pin) {}
