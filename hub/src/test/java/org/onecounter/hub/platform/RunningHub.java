package org.onecounter.hub.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.onecounter.hub.HubMain;
import org.onecounter.hub.platform.database.HubDatabase;
import org.onecounter.hub.platform.security.ApiTokens;
import org.onecounter.hub.platform.start.HubSettings;
import org.onecounter.hub.platform.start.Secrets;
import org.onecounter.hub.platform.web.Doors;
import org.onecounter.hub.staff.NewStaff;
import org.onecounter.hub.staff.Staff;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole hub in this JVM over a fresh database, at free ports:
 * {@code @RegisterExtension static final RunningHub hub = RunningHub.start();}. It is stopped after the class.
 */
public final class RunningHub implements AfterAllCallback, AutoCloseable {
    private final HubDatabase database = HubDatabase.fresh();
    private final Path data;
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private ConfigurableApplicationContext context;

    private RunningHub() {
        try {
            data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "hub-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = open();
    }

    /** Starts one. */
    public static RunningHub start() {
        return new RunningHub();
    }

    private ConfigurableApplicationContext open() {
        return HubMain.start(new HubSettings(
                data.toAbsolutePath(), 0, database.url(), "127.0.0.1", Set.of("shop.example"), false));
    }

    /** Stops it and starts it again over the same data. */
    public void restart() {
        context.close();
        context = open();
    }

    /** Any bean of it. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Its database. */
    public HubDatabase database() {
        return database;
    }

    /** Its data folder. */
    public Path data() {
        return data;
    }

    /** The port of a face. */
    public int port(Face face) {
        return bean(Doors.class).port(face);
    }

    /** An address at a face. */
    public URI at(Face face, String path) {
        return URI.create((face == Face.UPLINK ? "https" : "http") + "://127.0.0.1:" + port(face) + path);
    }

    /** The token of this machine's commands. */
    public String cliToken() {
        return new Secrets(data.resolve("hub/secrets")).read(ApiTokens.CLI).orElseThrow();
    }

    /** Adds somebody to the staff. */
    public UUID hire(String login, String password, Role role) {
        UUID id = UUID.randomUUID();
        bean(Staff.class).add(List.of(new NewStaff(id, login, login, role, null, password, null)), "test");
        return id;
    }

    /** One request, as a program sends it; headers as name, value, name, value. */
    public HttpResponse<String> send(String method, URI uri, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        List<String> all = new ArrayList<>(List.of(headers));
        if (body != null && !all.contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (!all.isEmpty()) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One request at the admin face with this machine's token. */
    public HttpResponse<String> machine(String method, String path, String body) {
        return send(method, at(Face.ADMIN, path), body, "Authorization", "Bearer " + cliToken());
    }

    @Override
    public void afterAll(ExtensionContext ignored) {
        close();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
