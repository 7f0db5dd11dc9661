package org.onecounter.till.platform;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The POS screen's files, out of the jar. Without them a plain page says how to get them. */
public final class PosPages implements HttpService {

    private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"), Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"), Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"), Map.entry("woff2", "font/woff2"), Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"), Map.entry("wav", "audio/wav"), Map.entry("mp3", "audio/mpeg"),
            Map.entry("txt", "text/plain; charset=utf-8"));
    private static final String FALLBACK = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Till</title>
            <h1>This till runs</h1><p>Its screen was not built into it. Run <code>./onecounter demo</code>, which builds it,
            or <code>npm run build</code> in <code>ui</code> and package the till again.</p></html>
            """;

    @Override
    public void routing(HttpRules rules) {
        rules.get("/*", PosPages::serve).get("/", PosPages::serve);
    }

    private static void serve(ServerRequest request, ServerResponse response) {
        String path = request.path().path();
        String name = path.equals("/") ? "/index.html" : path;
        byte[] bytes = SAFE.matcher(name).matches() ? resource(name) : null;
        if (bytes == null && (name.equals("/index.html") || !name.contains("."))) {
            byte[] index = resource("/index.html"); // an address inside the app
            bytes = index != null ? index : FALLBACK.getBytes(StandardCharsets.UTF_8);
            name = "/index.html";
        }
        if (bytes == null) {
            throw new Problem(404, "NotFound", "There is no such page on this till.");
        }
        response.header("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        response.header("Cache-Control", name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        response.send(bytes);
    }

    private static byte @Nullable [] resource(String name) {
        try (InputStream in = PosPages.class.getResourceAsStream("/pos" + name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
