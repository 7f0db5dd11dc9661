package org.onecounter.till.platform;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.onecounter.domain.Refusal;

/** Turns what went wrong into RFC 9457 answers: a refusal with its code, a bug without its insides (attack 67). */
public final class Problems {

    private static final Logger LOG = System.getLogger(Problems.class.getName());

    private Problems() {}

    /** Every route below answers problems as problems. */
    public static void handledBy(HttpRouting.Builder routing) {
        routing.error(Problem.class, (request, response, problem) -> send(response, problem));
        routing.error(RuntimeException.class, (request, response, bug) -> {
            LOG.log(Logger.Level.ERROR, "A bug in " + request.prologue().method() + " " + request.path().path(), bug);
            send(response, new Problem(500, "Broken", "The till could not do this; what was journalled is kept. Try again."));
        });
    }

    static void send(ServerResponse response, Problem problem) {
        String seconds = problem.refusal().figures().get("seconds");
        if (seconds != null && problem.status() == 429) {
            response.header("Retry-After", seconds);
        }
        response.status(problem.status());
        response.header("Content-Type", "application/problem+json; charset=utf-8");
        response.header("Cache-Control", "no-store");
        response.send(Json.write(body(problem)));
    }

    private static Map<String, Object> body(Problem problem) {
        Refusal refusal = problem.refusal();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "https://onecounter.org/problems/" + refusal.code());
        body.put("title", words(refusal.code()));
        body.put("status", problem.status());
        body.put("code", refusal.code());
        body.put("detail", refusal.sentence());
        body.put("figures", refusal.figures());
        return body;
    }

    private static String words(String code) {
        String spaced = code.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
