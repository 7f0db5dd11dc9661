package org.onecounter.hub.tills;

import java.time.Instant;
import java.util.UUID;

/**
 * What is typed into a till once, to enrol it.
 *
 * @param code {@code XXXX-XXXX-XXXX.<first 16 hex digits of the hub's certificate>}
 */
public record Invitation(UUID tillId, String code, Instant expiresAt) {}
