package org.onecounter.hub.platform.out;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.onecounter.domain.Refusal;
import org.springframework.stereotype.Component;

/**
 * Sends requests to addresses that somebody typed. The name is resolved once, every address it has must be public, and the
 * connection goes to that very address, so a name cannot change between the look and the call. No redirect is followed, no
 * answer is unpacked, and size and time have an end.
 */
@Component
public final class GuardedHttp implements AutoCloseable {

    /** The most bytes of an answer that are read. */
    public static final int LARGEST_ANSWER = 1 << 20;

    private static final Duration TOTAL = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    private final CloseableHttpClient client;
    private final Predicate<URI> addressable;
    private final Duration total;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());

    /** One request; headers and body as they shall go. */
    public record Request(String method, URI uri, Map<String, String> headers, byte[] body) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The other side answered, whatever its status; a redirect is an answer like any other. */
        record Answered(int status, byte[] body) implements Outcome {}

        /** We did not ask: {@code AddressRefused}. Asking again changes nothing until the address is changed. */
        record NotSent(Refusal refusal) implements Outcome {}

        /** We asked, and no whole answer came in time; the other side may have acted. */
        record Unknown(String reason) implements Outcome {}
    }

    public GuardedHttp() {
        this(PublicAddresses::isPublic, uri -> "https".equals(uri.getScheme()) && PORTS.contains(port(uri)), TOTAL);
    }

    /** With other rules, for tests that have no internet. */
    GuardedHttp(Predicate<InetAddress> allowed, Predicate<URI> addressable, Duration total) {
        this.addressable = addressable;
        this.total = total;
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Checked(allowed))
                .setMaxConnTotal(50)
                .setMaxConnPerRoute(4)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(STEP))
                        .setSocketTimeout(Timeout.of(STEP))
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(Timeout.of(STEP)).build())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .setUserAgent("Onecounter")
                .build();
    }

    /** Sends one request and waits for what comes of it. */
    public Outcome send(Request request) {
        if (request.uri().getHost() == null || request.uri().getUserInfo() != null || !addressable.test(request.uri())) {
            return refused("Only https addresses at the usual ports are called.");
        }
        if (!request.headers().entrySet().stream().allMatch(h -> plain(h.getKey()) && plain(h.getValue()))) {
            return refused("A header holds characters that no header may hold.");
        }
        HttpUriRequestBase out = new HttpUriRequestBase(request.method().toUpperCase(Locale.ROOT), request.uri());
        request.headers().forEach(out::setHeader);
        if (request.body().length > 0) {
            out.setEntity(new ByteArrayEntity(request.body(), null));
        }
        ScheduledFuture<?> end = clock.schedule(() -> out.cancel(), total.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(out, answer -> answer.getEntity() == null
                    ? new Outcome.Answered(answer.getCode(), new byte[0])
                    : read(answer.getCode(), answer.getEntity().getContent(), out));
        } catch (AddressRefused e) {
            return refused("The address leads into a network that is not open to the world.");
        } catch (IOException e) {
            return new Outcome.Unknown(e.getClass().getSimpleName());
        } finally {
            end.cancel(false);
        }
    }

    private static Outcome read(int status, InputStream content, HttpUriRequestBase out) throws IOException {
        byte[] body = content.readNBytes(LARGEST_ANSWER + 1);
        if (body.length > LARGEST_ANSWER) {
            out.cancel(); // do not read the rest, however long it is
            return new Outcome.Answered(status, Arrays.copyOf(body, LARGEST_ANSWER));
        }
        return new Outcome.Answered(status, body);
    }

    private static Outcome refused(String sentence) {
        return new Outcome.NotSent(new Refusal("AddressRefused", sentence, Map.of()));
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    private static int port(URI uri) {
        return uri.getPort() < 0 ? 443 : uri.getPort();
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        client.close();
    }

    /** A name has an address that may not be called. */
    private static final class AddressRefused extends UnknownHostException {
        AddressRefused(String host) {
            super(host);
        }
    }

    private record Checked(Predicate<InetAddress> allowed) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] all = InetAddress.getAllByName(host);
            if (!List.of(all).stream().allMatch(allowed)) {
                throw new AddressRefused(host);
            }
            return all;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
