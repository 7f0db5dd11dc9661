package org.onecounter.hub.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.HttpRefusal;

/**
 * The first and only filter: says which face was called, refuses a Host that is not ours (DNS rebinding, attack 70), a
 * change asked for by a page of another site (attack 27) and a body of unknown length, and sets the security headers.
 */
final class FaceFilter implements Filter {
    static final String FACE = "org.onecounter.face";

    private final Doors doors;
    private final OwnHosts hosts;
    private final Problems problems;

    FaceFilter(Doors doors, OwnHosts hosts, Problems problems) {
        this.doors = doors;
        this.hosts = hosts;
        this.problems = problems;
    }

    static Face face(HttpServletRequest request) {
        return (Face) request.getAttribute(FACE);
    }

    @Override
    public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plain;
        HttpServletResponse response = (HttpServletResponse) answer;
        Face face = doors.face(request.getLocalPort());
        request.setAttribute(FACE, face);
        SecurityHeaders.set(face, response);
        HttpRefusal refusal = refusal(face, request);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            problems.write(refusal, request, response);
        }
    }

    private @Nullable HttpRefusal refusal(Face face, HttpServletRequest request) {
        String host = request.getHeader("Host");
        if (!hosts.own(host, request.getLocalPort())) {
            return new HttpRefusal(421, "ForeignHost", "This address is not known here by that name.", Map.of());
        }
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            return null;
        }
        if (request.getHeader("Transfer-Encoding") != null) {
            return new HttpRefusal(411, "LengthMissing", "A body must say how long it is.", Map.of());
        }
        if (face != Face.UPLINK && !Origins.own(request, host)) {
            return new HttpRefusal(
                    403, "ForeignOrigin", "This was asked for by a page of another site, so it was not done.", Map.of());
        }
        return null;
    }
}
