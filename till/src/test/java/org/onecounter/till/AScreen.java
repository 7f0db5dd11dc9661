package org.onecounter.till;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;
import org.onecounter.till.platform.Json;
import tools.jackson.databind.JsonNode;

/** A browser at the till, without the browser: keeps its cookie, says where it comes from. */
final class AScreen {

    record Answer(int status, JsonNode json, HttpResponse<String> raw) {
        String code() {
            return json.path("code").asString("");
        }
    }

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(5)).build();
    private final String origin;

    AScreen(int port) {
        this.origin = "http://127.0.0.1:" + port;
    }

    /** A screen at which Cleo is signed in. */
    static AScreen signedIn(int port) throws Exception {
        AScreen screen = new AScreen(port);
        screen.get("state");
        Answer answer = screen.act("sign-in", "{\"login\":\"cleo\",\"pin\":\"1111\"}");
        if (answer.status() != 200) {
            throw new AssertionError(answer.json());
        }
        return screen;
    }

    Answer get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(origin + "/api/v1/" + path)).GET());
    }

    Answer act(String name, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(origin + "/api/v1/" + name))
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode state() throws Exception {
        return get("state").json();
    }

    JsonNode done(String name, String body) throws Exception {
        Answer answer = act(name, body);
        if (answer.status() != 200) {
            throw new AssertionError(name + " " + body + " was answered " + answer.status() + " " + answer.json());
        }
        return answer.json();
    }

    /** Waits until the state is as wanted. */
    JsonNode until(Predicate<JsonNode> wanted) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        JsonNode state = state();
        while (!wanted.test(state)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It never came: " + state);
            }
            Thread.sleep(30);
            state = state();
        }
        return state;
    }

    private Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.statusCode(), type.contains("json") ? Json.MAPPER.readTree(response.body()) : null, response);
    }
}
