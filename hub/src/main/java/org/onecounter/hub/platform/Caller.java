package org.onecounter.hub.platform;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.LocationId;

/**
 * Who makes a request; endpoints take it as an argument.
 *
 * @param actor how facts and audit rows name it: {@code staff:<id>}, {@code token:<name>}, {@code till:<id>}
 * @param name how screens name it
 * @param staffId the member of staff, or null for a machine
 * @param role the role of staff, or null for a machine
 * @param location the one location it may see, or null for every location
 */
public record Caller(
        String actor,
        String name,
        @Nullable UUID staffId,
        @Nullable Role role,
        Set<Permission> permissions,
        @Nullable LocationId location) {

    /** Nobody in particular, at an open endpoint. */
    public static final Caller ANYBODY = new Caller("anybody", "", null, null, Set.of(), null);

    /** A member of staff, with what the role may do. */
    public static Caller staff(UUID id, String name, Role role, @Nullable LocationId location) {
        return new Caller("staff:" + id, name, id, role, Permissions.of(role), location);
    }

    /** Whether it may do that. */
    public boolean may(Permission permission) {
        return permission.open() || permissions.contains(permission);
    }

    /** Whether things of that location are for its eyes. */
    public boolean sees(@Nullable LocationId of) {
        return location == null || location.equals(of);
    }

    /** Refuses with 404 what belongs to another location: that it exists is no business of this caller. */
    public void mustSee(@Nullable LocationId of) {
        if (!sees(of)) {
            throw HttpRefusal.notFound();
        }
    }
}
