package org.onecounter.hub.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The session cookie of a face: no script reads it, no other site's page sends it. */
public final class Cookies {

    /** The admin's; a name of its own, because cookies do not tell ports apart. */
    public static final String ADMIN = "onecounter-admin";

    private Cookies() {}

    /** What the browser sent under that name, or null. */
    public static @Nullable String read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** Sets it, or takes it back when the age is zero. */
    public static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        response.addHeader("Set-Cookie", name + "=" + value + "; Path=/; HttpOnly; SameSite=Strict; Max-Age="
                + age.toSeconds() + (request.isSecure() ? "; Secure" : ""));
    }
}
