package org.onecounter.hub.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.CallerSource;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.StaffDirectory;
import org.springframework.stereotype.Component;

/** Callers of the admin face: a machine with a bearer token, or staff with a session whose changes carry its CSRF token. */
@Component
class AdminCallers implements CallerSource {
    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;
    private final Sessions sessions;
    private final StaffDirectory staff;

    AdminCallers(ApiTokens tokens, Sessions sessions, StaffDirectory staff) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.staff = staff;
    }

    @Override
    public Face face() {
        return Face.ADMIN;
    }

    @Override
    public @Nullable Caller caller(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return authorization.startsWith(BEARER) ? tokens.caller(authorization.substring(BEARER.length())) : null;
        }
        String cookie = Cookies.read(request, Cookies.ADMIN);
        Sessions.Session session = cookie == null ? null : sessions.find(Face.ADMIN, cookie).orElse(null);
        if (session == null) {
            return null;
        }
        if (changes(request) && !Tokens.equal(request.getHeader("X-CSRF"), session.csrf())) {
            throw new HttpRefusal(403, "CsrfMissing",
                    "This change did not come from a page of this log-in, so it was not done. Reload the page.", Map.of());
        }
        return staff.caller(session.staffId());
    }

    private static boolean changes(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }
}
