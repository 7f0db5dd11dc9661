package org.onecounter.sync.fact;

import java.util.UUID;

/** A person began to work at the till. */
public record StaffSignedIn(UUID staff) implements FactBody {}
