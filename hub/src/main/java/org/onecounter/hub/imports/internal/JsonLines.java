package org.onecounter.hub.imports.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.onecounter.domain.Refusal;
import org.onecounter.hub.imports.FileRefused;
import org.onecounter.hub.imports.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to an upload, line by line: {@code {"type":"progress",…}} while it works, then one last line: either
 * {@code {"type":"result",…}} or {@code {"type":"refused","code","sentence","figures"}}, when nothing of the file was kept. The
 * status is 422 when the refusal is the first line, else 200, which was said before.
 */
final class JsonLines {

    private static final Logger LOG = LoggerFactory.getLogger(JsonLines.class);

    /** A line of progress. */
    record Step(String type, String stage, long done, long of) {}

    private final JsonMapper json;
    private final HttpServletResponse response;
    private final OutputStream out;
    private boolean listening = true;

    JsonLines(JsonMapper json, HttpServletResponse response) throws IOException {
        this.json = json;
        this.response = response;
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        out = response.getOutputStream();
    }

    /** Runs the import and writes its lines; whatever happens, the last line says it. */
    void run(Function<Progress, Object> work) {
        try {
            Object report = work.apply(this::step);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("type", "result");
            result.put("result", report);
            write(result);
        } catch (FileRefused e) {
            refused(e.refusal());
        } catch (UncheckedIOException e) {
            LOG.info("Whoever sent the file has gone: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("An import failed", e);
            refused(Refusal.of("ImportFailed", "Something went wrong here; what was kept is whole, and the file can be sent again."));
        }
    }

    /** Nobody who listens any more is no reason to stop half-way. */
    private void step(String stage, long done, long of) {
        try {
            if (listening) write(new Step("progress", stage, done, of));
        } catch (UncheckedIOException e) {
            listening = false;
        }
    }

    private void refused(Refusal refusal) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "refused");
        line.put("code", refusal.code());
        line.put("sentence", refusal.sentence());
        line.put("figures", refusal.figures());
        if (!response.isCommitted()) response.setStatus(422);
        write(line);
    }

    private void write(Object line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
