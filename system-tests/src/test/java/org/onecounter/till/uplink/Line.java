package org.onecounter.till.uplink;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.onecounter.sync.port.Net;

/** The line between a till and a running hub, which a test can silence and lead elsewhere. */
final class Line implements Net {
    private volatile Net hub;
    private volatile boolean silent;

    Line(Net hub) {
        this.hub = hub;
    }

    /** A black hole: requests go out and nothing comes back (F10, F11). */
    void silence(boolean now) {
        silent = now;
    }

    void leadTo(Net another) {
        hub = another;
    }

    @Override
    public Answer send(Request request) throws IOException, InterruptedException {
        long until = System.nanoTime() + request.patience().toNanos();
        Answer answer = silent ? null : hub.send(request);
        if (answer == null || silent) { // it may have arrived, but nothing comes back
            Thread.sleep(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            throw new HttpTimeoutException("silence");
        }
        return answer;
    }
}
