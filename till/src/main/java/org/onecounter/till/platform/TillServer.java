package org.onecounter.till.platform;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The till's HTTP server: loopback only, small bodies, every request through the {@link Door}. */
public final class TillServer implements AutoCloseable {

    private static final int LARGEST_BODY = 64 * 1024;
    private final WebServer server;

    private TillServer(WebServer server) {
        this.server = server;
    }

    /** Starts serving; port 0 takes a free one; {@link BindException} when it is taken. The API gets the door, for it may renew a session. */
    public static TillServer start(int port, Sessions sessions, Function<Door, HttpService> api) throws IOException {
        new ServerSocket(port, 1, loopback()).close(); // the server itself would only log that the port is taken
        AtomicInteger bound = new AtomicInteger(port);
        Door door = new Door(bound::get, sessions);
        HttpRouting.Builder routing = HttpRouting.builder().addFilter(door);
        Problems.handledBy(routing);
        routing.register("/api/v1", api.apply(door)).register("/", new PosPages());
        WebServer server = WebServer.builder()
                .address(loopback())
                .port(port)
                .maxPayloadSize(LARGEST_BODY)
                .shutdownGracePeriod(Duration.ofMillis(500))
                .shutdownHook(false) // the till stops its rooms in order
                .addProtocol(Http1Config.builder().maxHeadersSize(16 * 1024).build())
                .routing(routing)
                .build()
                .start();
        if (!server.isRunning()) {
            throw new BindException("The port " + port + " is in use");
        }
        bound.set(server.port());
        return new TillServer(server);
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
