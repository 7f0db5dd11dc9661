package org.onecounter.hub.staff.internal;

import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.security.Passwords;
import org.onecounter.hub.platform.security.Pins;

/** What a name, a log-in, a password and a PIN may look like. */
final class StaffRules {
    private static final int LONGEST = 80;

    private StaffRules() {}

    /** Refuses with 400 what cannot be; null is not looked at. */
    static void check(@Nullable String name, @Nullable String login, @Nullable String password, @Nullable String pin) {
        if (name != null && (name.isBlank() || name.length() > LONGEST || odd(name))) {
            throw HttpRefusal.badInput("BadName", "A name has 1 to " + LONGEST + " characters on one line.");
        }
        if (login != null && (login.isBlank() || login.length() > LONGEST || odd(login))) {
            throw HttpRefusal.badInput("BadLogin", "A log-in has 1 to " + LONGEST + " characters on one line.");
        }
        if (password != null && !Passwords.acceptable(password)) {
            throw HttpRefusal.badInput("BadPassword", "A password has at least " + Passwords.SHORTEST + " characters.");
        }
        if (pin != null && !Pins.acceptable(pin)) {
            throw HttpRefusal.badInput("BadPin", "A PIN has 4 to 8 digits.");
        }
    }

    /** NUL, other control characters and halves of surrogate pairs cannot be stored or shown. */
    private static boolean odd(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF);
    }
}
