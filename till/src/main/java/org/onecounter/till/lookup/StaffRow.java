package org.onecounter.till.lookup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may work at this till.
 *
 * @param pinHash {@code pbkdf2-sha256$…}; absent: no PIN, no signing in here
 */
public record StaffRow(UUID id, String name, String role, @Nullable String login, @Nullable String pinHash, boolean active) {}
