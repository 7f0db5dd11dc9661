package org.onecounter.hub.platform.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onecounter.hub.platform.out.GuardedHttp.Outcome;

/** Attacks 51 and 52. */
class GuardedHttpTest {
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static HttpServer server;

    @BeforeAll
    static void a_server_inside_our_network() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            CALLS.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/redirect")) {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/secret");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/endless")) {
                exchange.sendResponseHeaders(200, 0);
                byte[] block = new byte[64 * 1024];
                for (int i = 0; i < 10_000; i++) {
                    exchange.getResponseBody().write(block);
                }
            } else if (path.equals("/slow")) {
                exchange.sendResponseHeaders(200, 0);
                for (int i = 0; i < 100; i++) {
                    exchange.getResponseBody().write('.');
                    exchange.getResponseBody().flush();
                    pause();
                }
            } else {
                exchange.sendResponseHeaders(200, 6);
                exchange.getResponseBody().write("secret".getBytes());
            }
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void an_address_of_our_own_networks_is_not_called_however_it_is_written() throws IOException {
        int before = CALLS.get();
        int port = server.getAddress().getPort();
        try (GuardedHttp http = new GuardedHttp(PublicAddresses::isPublic, uri -> true, Duration.ofSeconds(5))) {
            for (String host : new String[] {"127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433",
                "127.1", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "10.0.0.1", "169.254.169.254", "[fe80::1]", "[fd00::1]", "[2002:7f00:1::]"}) {
                assertThat(http.send(get("http://" + host + ":" + port + "/secret"))).as(host).isInstanceOf(Outcome.NotSent.class);
            }
        }
        assertThat(CALLS.get()).isEqualTo(before);
    }

    @Test
    void only_https_at_the_usual_ports_is_called() throws IOException {
        try (GuardedHttp http = new GuardedHttp()) {
            for (String address : new String[] {"http://example.com/", "file:///etc/passwd", "gopher://example.com/", "https://example.com:5432/",
                "https://example.com:22/", "https://user@example.com/", "https:///x"}) {
                assertThat(http.send(get(address))).as(address).isInstanceOf(Outcome.NotSent.class);
            }
        }
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws IOException {
        int before = CALLS.get();
        try (GuardedHttp http = inside(Duration.ofSeconds(5))) {
            assertThat(http.send(get(at("/redirect")))).isInstanceOfSatisfying(Outcome.Answered.class, a -> assertThat(a.status()).isEqualTo(302));
        }
        assertThat(CALLS.get()).isEqualTo(before + 1);
    }

    @Test
    void an_answer_without_end_is_cut_and_one_that_drips_is_given_up() throws IOException {
        try (GuardedHttp http = inside(Duration.ofSeconds(1))) {
            assertThat(http.send(get(at("/endless"))))
                    .isInstanceOfSatisfying(Outcome.Answered.class, a -> assertThat(a.body()).hasSize(GuardedHttp.LARGEST_ANSWER));
            long begun = System.nanoTime();
            assertThat(http.send(get(at("/slow")))).isInstanceOf(Outcome.Unknown.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_header_cannot_bring_another_header() throws IOException {
        try (GuardedHttp http = inside(Duration.ofSeconds(1))) {
            assertThat(http.send(new GuardedHttp.Request("GET", URI.create(at("/")), Map.of("X-Name", "a\r\nHost: b"), new byte[0])))
                    .isInstanceOf(Outcome.NotSent.class);
        }
    }

    @Test
    void public_addresses_are_called() throws Exception {
        for (String open : new String[] {"1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "64:ff9b::101:101", "172.32.0.1", "192.0.1.1"}) {
            assertThat(PublicAddresses.isPublic(InetAddress.getByName(open))).as(open).isTrue();
        }
        for (String closed : new String[] {"100.64.0.1", "192.168.1.1", "172.31.255.255", "198.19.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1",
            "192.0.2.1", "203.0.113.9", "198.51.100.1", "::", "ff02::1", "2001:db8::1", "2001::1", "fec0::1"}) {
            assertThat(PublicAddresses.isPublic(InetAddress.getByName(closed))).as(closed).isFalse();
        }
    }

    private static GuardedHttp inside(Duration total) {
        return new GuardedHttp(address -> true, uri -> true, total);
    }

    private static GuardedHttp.Request get(String uri) {
        return new GuardedHttp.Request("GET", URI.create(uri), Map.of(), new byte[0]);
    }

    private static String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
