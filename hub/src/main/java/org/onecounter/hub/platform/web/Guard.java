package org.onecounter.hub.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.CallerSource;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every endpoint and lets in who may: 401 without a caller, 403 without the permission. */
final class Guard implements HandlerInterceptor {
    static final String CALLER = "org.onecounter.caller";

    private record Rule(Permission permission, long maxBytes) {}

    private final Map<Face, CallerSource> sources = new EnumMap<>(Face.class);
    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    Guard(List<CallerSource> sources) {
        sources.forEach(source -> this.sources.put(source.face(), source));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            return true; // the second half of a request that was let in
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw HttpRefusal.notFound(); // whoever mapped it did not say whom it allows
        }
        Rule rule = rules.computeIfAbsent(method.getMethod(), key -> rule(method));
        if (request.getContentLengthLong() > rule.maxBytes) {
            throw new HttpRefusal(413, "TooLong", "What was sent is too long.", Map.of("limit", rule.maxBytes + " bytes"));
        }
        request.setAttribute(CALLER, rule.permission.open() ? Caller.ANYBODY : letIn(rule.permission, request));
        return true;
    }

    private Caller letIn(Permission permission, HttpServletRequest request) {
        Caller caller = caller(permission.face(), request);
        if (caller == null) {
            throw new HttpRefusal(401, "SignInNeeded", "Please sign in.", Map.of());
        }
        if (!caller.may(permission)) {
            throw new HttpRefusal(403, "NotAllowed", "Your role does not allow this.", Map.of());
        }
        return caller;
    }

    private @Nullable Caller caller(Face face, HttpServletRequest request) {
        CallerSource source = sources.get(face);
        return source == null ? null : source.caller(request);
    }

    private static Rule rule(HandlerMethod method) {
        Allows allows = FaceMapping.declared(method.getMethod(), method.getBeanType());
        if (allows == null) {
            throw HttpRefusal.notFound(); // cannot be: the mapping refused it at start
        }
        return new Rule(allows.value(), allows.maxKiB() * 1024L);
    }
}
