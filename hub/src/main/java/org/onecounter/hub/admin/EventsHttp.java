package org.onecounter.hub.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.feed.Feed;
import org.onecounter.hub.feed.FeedEvent;
import org.onecounter.hub.feed.FeedReader;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.sync.port.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells open screens what has changed, not how: a screen asks again for what it shows, and is given what its person may
 * see. Runs on the request's own virtual thread; ends after some minutes, so that a screen whose person was signed out does
 * not listen on.
 */
@Controller
class EventsHttp {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long LIFE_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int MOST_SCREENS = 500;

    private final Feed feed;
    private final Clock clock;
    private final JsonMapper json;
    private final Semaphore screens = new Semaphore(MOST_SCREENS);

    /** One thing that changed. */
    record Change(String topic, String kind, UUID objectId) {}

    EventsHttp(Feed feed, Clock clock, JsonMapper json) {
        this.feed = feed;
        this.clock = clock;
        this.json = json;
    }

    @GetMapping("/api/v1/events")
    @Allows(Permission.OWN_ACCOUNT)
    void events(Caller caller, HttpServletResponse response) throws IOException {
        if (!screens.tryAcquire()) {
            throw new HttpRefusal(503, "TooManyScreens", "Too many screens listen just now.", Map.of());
        }
        try {
            response.setContentType("text/event-stream;charset=utf-8");
            response.setHeader("X-Accel-Buffering", "no");
            stream(caller, response.getOutputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException left) {
            // the screen was closed: the usual end
        } finally {
            screens.release();
        }
    }

    private void stream(Caller caller, OutputStream out) throws IOException, InterruptedException {
        FeedReader reader = feed.open(null);
        long end = clock.nanos() + LIFE_NANOS;
        say(out, "retry: 2000\n\n");
        while (clock.nanos() - end < 0) {
            Set<Change> changes = new LinkedHashSet<>();
            for (FeedEvent event : reader.next(HEARTBEAT)) {
                Permission needed = needed(event.topic());
                if (needed != null && caller.may(needed)) {
                    changes.add(new Change(event.topic(), event.kind(), event.objectId()));
                }
            }
            if (reader.needsSnapshot()) {
                say(out, "event: missed\ndata: {}\n\n");
            }
            StringBuilder text = new StringBuilder();
            changes.forEach(change -> text.append("event: change\ndata: ").append(json.writeValueAsString(change)).append("\n\n"));
            say(out, text.isEmpty() ? ": still here\n\n" : text.toString());
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static @Nullable Permission needed(String topic) {
        return switch (topic) {
            case "order" -> Permission.ORDERS_READ;
            case "stock" -> Permission.STOCK_READ;
            case "item", "price" -> Permission.ITEMS_READ;
            case "case" -> Permission.CASES_READ;
            case "till" -> Permission.TILLS_READ;
            case "staff" -> Permission.STAFF_READ;
            case "location" -> Permission.LOCATIONS_READ;
            default -> null;
        };
    }
}
