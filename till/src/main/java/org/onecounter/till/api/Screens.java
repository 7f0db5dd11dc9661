package org.onecounter.till.api;

import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.onecounter.till.api.Views.State;
import org.onecounter.till.platform.Counter;
import org.onecounter.till.platform.Json;
import org.onecounter.till.platform.Problem;

/** The open screens: each is sent the whole state at every change, and a heartbeat between. */
final class Screens {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MOST = 64;
    private final Counter counter;
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closing;

    Screens(Counter counter) {
        this.counter = counter;
    }

    /** Holds this request open and sends until the screen leaves. */
    void serve(ServerResponse response, Supplier<State> state) {
        if (open.incrementAndGet() > MOST) {
            open.decrementAndGet();
            throw new Problem(503, "TooManyScreens", "Too many screens are open at this till.");
        }
        Semaphore news = new Semaphore(1);
        Runnable wake = news::release;
        counter.onChange(wake);
        response.header("Cache-Control", "no-store");
        try (SseSink sink = response.sink(SseSink.TYPE)) {
            while (!closing) {
                sink.emit(next(news, state));
            }
        } catch (UncheckedIOException gone) {
            // the screen was closed
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            counter.forget(wake);
            open.decrementAndGet();
        }
    }

    private static SseEvent next(Semaphore news, Supplier<State> state) throws InterruptedException {
        if (!news.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
            return SseEvent.builder().comment("still here").build();
        }
        news.drainPermits(); // many changes at once are one picture
        State now = state.get();
        return SseEvent.builder().name("state").id(Long.toString(now.revision())).data(Json.text(now)).build();
    }

    void close() {
        closing = true;
        counter.changed();
    }
}
