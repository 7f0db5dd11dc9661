package org.onecounter.till.uplink;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.onecounter.sync.port.Net;

/** HTTPS to one hub, with short time-outs; connections are kept open between requests. */
final class HubNet implements Net, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private final URI hub;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;

    HubNet(URI hub, HubTrust trust) {
        this.hub = hub;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(trust.context())
                .executor(threads)
                .build();
    }

    @Override
    public Answer send(Request request) throws IOException, InterruptedException {
        HttpRequest.Builder http = HttpRequest.newBuilder(hub.resolve(request.path())).timeout(request.patience());
        request.headers().forEach(http::header);
        if (request.method().equals("GET")) {
            http.GET();
        } else {
            http.method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
        }
        HttpResponse<byte[]> answer = client.send(http.build(), BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
