package org.onecounter.hub.shop.browse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A stream of what changes about one variant, for the page that shows it. Runs on the request's own virtual thread. */
@Controller
@Allows(Permission.SHOP_VISIT)
class LiveHttp {
    private static final long HEARTBEAT_MILLIS = 15_000;

    private final Watches watches;

    LiveHttp(Watches watches) {
        this.watches = watches;
    }

    @GetMapping("/live")
    void live(HttpServletRequest request, HttpServletResponse response) throws IOException {
        VariantId variant = variant(request.getParameter("variant"));
        if (!watches.knows(variant)) {
            throw HttpRefusal.notFound();
        }
        String caller = request.getRemoteAddr();
        Watch watch = watches.open(variant, caller);
        if (watch == null) {
            throw new HttpRefusal(503, "TooManyWatchers", "Too many pages are open just now.", Map.of());
        }
        try {
            response.setContentType("text/event-stream;charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            stream(watch, response.getOutputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException left) {
            // the page was closed: the usual end
        } finally {
            watches.close(watch, caller);
        }
    }

    private static void stream(Watch watch, OutputStream out) throws IOException, InterruptedException {
        out.write("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8));
        while (!watch.ended()) {
            String news = watch.next(HEARTBEAT_MILLIS);
            String event = news == null ? ": still here\n\n" : "event: variant\ndata: " + news + "\n\n";
            out.write(event.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private static VariantId variant(@Nullable String id) {
        try {
            return new VariantId(UUID.fromString(id == null ? "" : id));
        } catch (IllegalArgumentException notAnId) {
            throw HttpRefusal.badInput("BadVariant", "There is no such thing.");
        }
    }
}
