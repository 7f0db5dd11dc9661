package org.onecounter.sync.port;

import java.security.SecureRandom;

/** The secure random source of this machine. */
public final class RealRandomness implements Randomness {
    private final SecureRandom random = new SecureRandom();

    @Override
    public void fill(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
