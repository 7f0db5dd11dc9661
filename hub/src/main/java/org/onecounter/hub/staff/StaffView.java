package org.onecounter.hub.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.platform.Role;

/**
 * A member of staff.
 *
 * @param login what is typed to log in
 * @param location the one location of the person, or null for every location
 * @param pinHash the hash tills verify a PIN with ({@code pbkdf2-sha256$…}), or null without a PIN
 */
public record StaffView(
        UUID id,
        String name,
        String login,
        Role role,
        @Nullable LocationId location,
        boolean active,
        boolean hasPassword,
        @Nullable String pinHash,
        long version) {}
