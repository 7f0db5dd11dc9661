package org.onecounter.till.platform;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Who may speak to the till: only pages of the till itself. Another name for this address is turned away (DNS rebinding), as
 * is an act a foreign page sent (attacks 27, 70). Every answer carries headers that keep scripts and frames of others out.
 */
public final class Door implements Filter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private final IntSupplier port;
    private final Sessions sessions;

    public Door(IntSupplier port, Sessions sessions) {
        this.port = port;
        this.sessions = sessions;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        response.header("Content-Security-Policy", POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "no-referrer");
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        response.header("Cross-Origin-Resource-Policy", "same-origin");
        try {
            String host = knownHost(request.headers());
            if (request.prologue().method() == Method.GET || request.prologue().method() == Method.HEAD) {
                refuseForeignRead(request);
                request.context().register(session(request).orElseGet(() -> begin(response)));
            } else {
                refuseForeignAct(request, host);
                request.context().register(session(request)
                        .orElseThrow(() -> new Problem(401, "NoSession", "This screen has no session. Load the page again.")));
            }
        } catch (Problem problem) {
            Problems.send(response, problem);
            return;
        }
        chain.proceed();
    }

    private String knownHost(ServerRequestHeaders headers) {
        String host = headers.first(HeaderNames.HOST).orElse("");
        int colon = host.lastIndexOf(':');
        boolean known = colon > 0 && NAMES.contains(host.substring(0, colon)) && host.substring(colon + 1).equals(Integer.toString(port.getAsInt()));
        if (!known) {
            throw new Problem(421, "ForeignHost", "This till only answers under its own address on this machine.");
        }
        return host;
    }

    private static void refuseForeignRead(RoutingRequest request) {
        String site = request.headers().first(HeaderNames.create("Sec-Fetch-Site")).orElse("none");
        boolean foreign = site.equals("cross-site") || site.equals("same-site"); // another port of localhost counts as the same site
        if (foreign && request.path().path().startsWith("/api/")) {
            throw new Problem(403, "ForeignOrigin", "Another page may not read this till.");
        }
    }

    private static void refuseForeignAct(RoutingRequest request, String host) {
        String origin = request.headers().first(HeaderNames.ORIGIN).orElse("");
        if (!origin.equals("http://" + host)) {
            throw new Problem(403, "ForeignOrigin", "Only the till's own page may do this.");
        }
        String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw new Problem(415, "BadRequest", "An act is sent as application/json.");
        }
    }

    private Optional<Session> session(RoutingRequest request) {
        String name = cookieName();
        for (String header : request.headers().values(HeaderNames.COOKIE)) {
            for (String part : header.split(";")) {
                String[] pair = part.strip().split("=", 2);
                if (pair.length == 2 && pair[0].equals(name)) {
                    return sessions.find(pair[1]);
                }
            }
        }
        return Optional.empty();
    }

    private Session begin(RoutingResponse response) {
        Session session = sessions.start();
        setCookie(response, session);
        return session;
    }

    /** Tells the browser its session; the port is part of the name because cookies do not tell ports apart. */
    public void setCookie(io.helidon.webserver.http.ServerResponse response, Session session) {
        response.header("Set-Cookie", cookieName() + "=" + session.id() + "; Path=/; HttpOnly; SameSite=Strict");
    }

    private String cookieName() {
        return "onecounter-till-" + port.getAsInt();
    }
}
