package org.onecounter.hub.shop.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads and sets the shop's cookies: never readable by script, never sent by a form of another site. */
public final class Cookies {

    private Cookies() {}

    /** The value of the cookie, or null. */
    public static @Nullable String read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return unquoted(cookie.getValue());
                }
            }
        }
        return null;
    }

    /** Some programs send values back in quotes, as an old standard allowed. */
    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Sets a cookie for this path; over TLS it never leaves TLS again. */
    public static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, String path, Duration age) {
        StringBuilder cookie = new StringBuilder(value.length() + 96);
        cookie.append(name).append('=').append(value).append("; Path=").append(path);
        cookie.append("; Max-Age=").append(age.toSeconds()).append("; HttpOnly; SameSite=Lax");
        if (request.isSecure()) {
            cookie.append("; Secure");
        }
        response.addHeader("Set-Cookie", cookie.toString());
    }

    /** Takes a cookie back. */
    public static void clear(HttpServletRequest request, HttpServletResponse response, String name, String path) {
        set(request, response, name, "", path, Duration.ZERO);
    }
}
