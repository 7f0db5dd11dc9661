package org.onecounter.till.uplink;

import java.io.IOException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.hash.Signing;
import org.onecounter.sync.port.Net;
import org.onecounter.sync.uplink.SessionAnswer;
import org.onecounter.sync.uplink.SessionRequest;
import org.onecounter.till.platform.Json;
import tools.jackson.core.JacksonException;

/**
 * Requests to the hub in a session that the till opens with its key. A session the hub no longer knows is opened anew, once
 * per request; {@link #session} counts them, because a hub that forgot sessions may have forgotten more.
 */
final class HubTalk {
    private static final Duration SHORT = Duration.ofMillis(1_700);
    private final Net net;
    private final UUID till;
    private final PrivateKey key;
    private final AtomicLong session = new AtomicLong();
    private volatile @Nullable String token;

    HubTalk(Net net, UUID till, PrivateKey key) {
        this.net = net;
        this.till = till;
        this.key = key;
    }

    /** How many sessions there were. */
    long session() {
        return session.get();
    }

    /** A problem the hub answers with. */
    private record Problem(@Nullable String code, @Nullable String detail) {}

    <T> T get(String path, Class<T> answer) throws IOException, InterruptedException, TurnedAway {
        return get(path, answer, SHORT);
    }

    <T> T get(String path, Class<T> answer, Duration patience) throws IOException, InterruptedException, TurnedAway {
        return read(bytes("GET", path, new byte[0], "application/json", patience), answer);
    }

    byte[] bytes(String path) throws IOException, InterruptedException, TurnedAway {
        return bytes("GET", path, new byte[0], "*/*", SHORT);
    }

    <T> T post(String path, Object body, Class<T> answer) throws IOException, InterruptedException, TurnedAway {
        return read(bytes("POST", path, Json.write(body), "application/json", SHORT), answer);
    }

    <T> T postBytes(String path, byte[] body, Class<T> answer, Duration patience)
            throws IOException, InterruptedException, TurnedAway {
        return read(bytes("POST", path, body, "application/octet-stream", patience), answer);
    }

    private byte[] bytes(String method, String path, byte[] body, String type, Duration patience)
            throws IOException, InterruptedException, TurnedAway {
        try {
            return once(method, path, body, type, patience, token());
        } catch (TurnedAway away) {
            if (away.status() != 401) {
                throw away;
            }
            token = null;
            return once(method, path, body, type, patience, token());
        }
    }

    private synchronized String token() throws IOException, InterruptedException, TurnedAway {
        String known = token;
        if (known == null) {
            known = open(net, till, key);
            token = known;
            session.incrementAndGet();
        }
        return known;
    }

    private static String open(Net net, UUID till, PrivateKey key) throws IOException, InterruptedException, TurnedAway {
        String path = "/uplink/v1/session";
        SessionAnswer asked = postOpen(net, path, new SessionRequest(till, null, null), SessionAnswer.class, SHORT);
        String challenge = asked.challenge();
        if (challenge == null) {
            throw new IOException("The hub asked nothing");
        }
        byte[] signature = Signing.sign(key, SessionAnswer.toSign(challenge));
        SessionAnswer opened =
                postOpen(net, path, new SessionRequest(till, challenge, signature), SessionAnswer.class, SHORT);
        String token = opened.token();
        if (token == null) {
            throw new IOException("The hub opened no session");
        }
        return token;
    }

    /** A request before there is a session. */
    static <T> T postOpen(Net net, String path, Object body, Class<T> answer, Duration patience)
            throws IOException, InterruptedException, TurnedAway {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Accept", "application/json");
        return read(unlessRefused(net.send(new Net.Request("POST", path, headers, Json.write(body), patience))), answer);
    }

    private byte[] once(String method, String path, byte[] body, String type, Duration patience, String bearer)
            throws IOException, InterruptedException, TurnedAway {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + bearer);
        headers.put("Accept", method.equals("GET") ? type : "application/json");
        if (!method.equals("GET")) {
            headers.put("Content-Type", type);
        }
        return unlessRefused(net.send(new Net.Request(method, path, headers, body, patience)));
    }

    private static byte[] unlessRefused(Net.Answer answer) throws IOException, TurnedAway {
        if (answer.status() >= 200 && answer.status() < 300) {
            return answer.body();
        }
        Problem problem;
        try {
            problem = Json.MAPPER.readValue(answer.body(), Problem.class);
        } catch (JacksonException notAProblem) {
            problem = new Problem(null, null);
        }
        throw new TurnedAway(
                answer.status(),
                problem.code == null ? "Refused" : problem.code,
                problem.detail == null ? "The hub refused (" + answer.status() + ")." : problem.detail);
    }

    private static <T> T read(byte[] json, Class<T> type) throws IOException {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new IOException("The hub's answer cannot be read", e);
        }
    }
}
