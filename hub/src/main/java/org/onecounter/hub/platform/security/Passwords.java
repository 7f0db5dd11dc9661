package org.onecounter.hub.platform.security;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id; an unknown log-in takes as long as a wrong password. */
@Component
public final class Passwords {

    /** The shortest password that is taken when one is set. */
    public static final int SHORTEST = 7;

    private static final int LONGEST = 200;

    // 16 MiB and 2 passes (RFC 9106 asks for more where memory allows); a few at a time so that a flood of log-ins
    // cannot take the hub's memory.
    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 16 * 1024, 2);
    private final Semaphore few = new Semaphore(2, true);
    private final String nobody = hash("a password that nobody has");

    /** The hash to keep. */
    public String hash(String password) {
        few.acquireUninterruptibly();
        try {
            return String.valueOf(argon.encode(password));
        } finally {
            few.release();
        }
    }

    /** Whether the password is the one; a null hash costs the same time and is never right. */
    public boolean matches(String password, @Nullable String hash) {
        String tried = password.length() > LONGEST ? password.substring(0, LONGEST) : password;
        few.acquireUninterruptibly();
        try {
            boolean right = argon.matches(tried, hash == null ? nobody : hash);
            return right && hash != null && tried.length() == password.length();
        } finally {
            few.release();
        }
    }

    /** Whether a password may be set: of sensible length, whatever its characters. */
    public static boolean acceptable(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST;
    }
}
