package org.onecounter.hub.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.ErrorPage;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.HttpRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what went wrong: a problem document (RFC 9457) with code, sentence and figures, or the shop's error page for a
 * browser. A fault of ours is logged with its trace; the answer never shows one (attack 67).
 */
final class Problems implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;
    private final ObjectProvider<ErrorPage> page;

    Problems(JsonMapper json, ObjectProvider<ErrorPage> page) {
        this.json = json;
        this.page = page;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (thrown instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return new ModelAndView(); // the reader has gone; there is nobody to tell
        }
        HttpRefusal refusal = refusal(thrown);
        if (refusal.status() >= 500) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        }
        try {
            write(refusal, request, response);
        } catch (IOException e) {
            LOG.debug("the answer could not be sent", e);
        }
        return new ModelAndView();
    }

    private static HttpRefusal refusal(Exception thrown) {
        if (thrown instanceof HttpRefusal refusal) {
            return refusal;
        }
        if (thrown instanceof ErrorResponse known) { // Spring's own: no such method, wrong media type, missing parameter
            return of(known.getStatusCode().value());
        }
        if (thrown instanceof org.springframework.http.converter.HttpMessageNotReadableException
                || thrown instanceof org.springframework.beans.TypeMismatchException) {
            return HttpRefusal.badInput("Unreadable", "What was sent cannot be read.");
        }
        return of(500);
    }

    private static HttpRefusal of(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return switch (status) {
            case 404 -> HttpRefusal.notFound();
            case 405 -> new HttpRefusal(405, "MethodNotAllowed", "This address does not take that method.", Map.of());
            case 415 -> new HttpRefusal(415, "UnsupportedMediaType", "This address does not take that kind of body.", Map.of());
            case 500 -> new HttpRefusal(500, "Fault", "Something went wrong on our side. Please try again.", Map.of());
            default -> new HttpRefusal(
                    status, known == null ? "Refused" : code(known), "What was sent cannot be taken.", Map.of());
        };
    }

    private static String code(HttpStatus status) {
        StringBuilder code = new StringBuilder();
        for (String word : status.getReasonPhrase().split("[^A-Za-z]+")) {
            code.append(word);
        }
        return code.toString();
    }

    void write(HttpRefusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(refusal.status());
        response.setHeader("Cache-Control", "no-store");
        ErrorPage html = FaceFilter.face(request) == Face.SHOP && wantsHtml(request) ? page.getIfAvailable() : null;
        if (html != null) {
            html.write(refusal, request, response);
            return;
        }
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        HttpStatus status = HttpStatus.resolve(refusal.status());
        problem.put("title", status == null ? "Refused" : status.getReasonPhrase());
        problem.put("status", refusal.status());
        problem.put("code", refusal.code());
        problem.put("detail", refusal.sentence());
        problem.put("figures", refusal.figures());
        byte[] bytes = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/problem+json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean wantsHtml(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }
}
