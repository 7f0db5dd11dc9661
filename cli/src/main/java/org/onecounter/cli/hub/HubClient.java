package org.onecounter.cli.hub;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onecounter.cli.process.Complaint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running hub, with the token that lies in its data folder. */
public final class HubClient {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final int adminPort;
    private final String token;

    /** An answer: its status, and what it says. */
    public record Answer(int status, JsonNode body) {
        /** Whether what was asked for was done. */
        public boolean ok() {
            return status / 100 == 2;
        }

        /** What a problem says to a person. */
        public String sentence() {
            return body.path("detail").asString("The hub answered " + status + ".");
        }
    }

    private HubClient(int adminPort, String token) {
        this.adminPort = adminPort;
        this.token = token;
    }

    /** The hub of a data folder at a known port. */
    public static HubClient at(Path data, int adminPort) {
        try {
            return new HubClient(adminPort, Files.readString(data.resolve("hub/secrets/cli-token")).strip());
        } catch (IOException e) {
            throw new Complaint("The hub's token in " + data.resolve("hub/secrets") + " cannot be read; run this as the user"
                    + " who runs the hub.");
        }
    }

    /** The hub that runs over a data folder now, or null when none does. */
    public static @Nullable HubClient running(Path data) {
        try {
            HubClient client = at(data, Integer.parseInt(Files.readString(data.resolve("hub/admin-port")).strip()));
            return client.get("/api/v1/me").ok() ? client : null;
        } catch (IOException | NumberFormatException | Complaint e) {
            return null;
        }
    }

    /** The port of the hub's admin face; the shop's is three lower. */
    public int adminPort() {
        return adminPort;
    }

    /** Asks for something. */
    public Answer get(String path) {
        return send(request(path).GET().timeout(Duration.ofMinutes(10)).build());
    }

    /** Sends an object. */
    public Answer post(String path, Object body) {
        return send(request(path)
                .timeout(Duration.ofMinutes(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /**
     * Sends a file and hands on each line of the answer as it comes; the last one is returned. A plain problem counts as
     * one line.
     */
    public JsonNode upload(String path, Map<String, @Nullable String> query, Path file, Consumer<JsonNode> line) {
        StringJoiner address = new StringJoiner("&", path + "?", "");
        query.forEach((name, value) -> {
            if (value != null) {
                address.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        try {
            HttpRequest request = request(address.toString())
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            return lines(http.send(request, HttpResponse.BodyHandlers.ofInputStream()), line);
        } catch (FileNotFoundException e) {
            throw new Complaint("The file " + file + " cannot be read.");
        } catch (IOException e) {
            throw new Complaint("The hub broke off the import; see its log, and send the file again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }

    private static JsonNode lines(HttpResponse<InputStream> answer, Consumer<JsonNode> each) throws IOException {
        JsonNode last = JSON.createObjectNode();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    last = JSON.readTree(line);
                    each.accept(last);
                }
            }
        }
        return last;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + adminPort + path))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (IOException e) {
            throw new Complaint("The hub at port " + adminPort + " does not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
