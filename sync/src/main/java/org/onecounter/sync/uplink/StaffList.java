package org.onecounter.sync.uplink;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody who may work at the till. */
public record StaffList(List<Person> staff) {

    /** One of them, with the slow hash of the PIN. */
    public record Person(UUID id, String name, String role, @Nullable String login, @Nullable String pinHash, boolean active) {}
}
