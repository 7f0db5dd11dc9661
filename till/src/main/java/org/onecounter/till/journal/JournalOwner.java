package org.onecounter.till.journal;

import java.security.PrivateKey;
import java.time.ZoneId;
import java.util.UUID;

/** Whose journal it is: the enrolled till, where it stands, and the key it signs with. */
public record JournalOwner(UUID till, UUID location, ZoneId zone, PrivateKey key) {}
