package org.onecounter.sync.port;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** A way to the hub, one request and one answer at a time; it may be slow, cut, or answer twice. */
public interface Net {

    /** Sends one request and waits for its answer; throws when none came in time. What the other side did is then unknown. */
    Answer send(Request request) throws IOException, InterruptedException;

    /** One request: path from the root with its query, headers, bytes, and how long to wait. */
    record Request(String method, String path, Map<String, String> headers, byte[] body, Duration patience) {}

    /** Its answer: HTTP status and bytes. */
    record Answer(int status, byte[] body) {}
}
