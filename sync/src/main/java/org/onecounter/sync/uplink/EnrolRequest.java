package org.onecounter.sync.uplink;

import org.jspecify.annotations.Nullable;

/**
 * A till asks to be known by its key.
 *
 * @param code the one-time code as typed
 * @param publicKey Ed25519, X.509 form
 */
public record EnrolRequest(String code, byte[] publicKey, @Nullable String software) {}
