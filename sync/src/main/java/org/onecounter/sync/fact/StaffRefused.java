package org.onecounter.sync.fact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wrong PIN; kept in the journal so that a lock-out survives a restart (attack 32). */
public record StaffRefused(UUID staff, int failures, @Nullable Instant lockedUntil) implements FactBody {}
