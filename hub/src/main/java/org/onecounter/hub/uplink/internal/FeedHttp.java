package org.onecounter.hub.uplink.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.feed.Cursor;
import org.onecounter.hub.feed.Feed;
import org.onecounter.hub.feed.FeedEvent;
import org.onecounter.hub.feed.FeedReader;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.tills.TillView;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.uplink.FeedPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The feed for tills, by long poll. An empty answer after the wait is the heartbeat: a till that hears none knows within two
 * seconds that the hub is gone, so it asks with a short wait.
 */
@RestController
@Allows(value = Permission.TILL_TALK, maxKiB = 1)
class FeedHttp {
    private static final long LONGEST_MS = 25_000;
    private static final Set<String> TOPICS = Set.of("item", "price", "bundle", "staff", "location");
    private static final Set<String> WITH_STOCK = Set.of("stock", "order");
    private final Feed feed;
    private final Clock clock;

    FeedHttp(Feed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** @param wait milliseconds to wait for something to tell, at most 25,000 */
    @GetMapping("/uplink/v1/feed")
    FeedPage events(
            @RequestParam(required = false) @Nullable UUID epoch,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "25000") long wait,
            HttpServletRequest request) {
        TillView till = TillSessions.trusted(request);
        FeedReader reader = feed.open(epoch == null ? new Cursor(new UUID(0, 0), 0) : new Cursor(epoch, after));
        boolean snapshot = reader.needsSnapshot();
        List<FeedPage.Event> events = snapshot ? List.of() : gather(reader, till, Math.clamp(wait, 0, LONGEST_MS));
        boolean missed = snapshot || reader.needsSnapshot();
        Cursor cursor = reader.cursor();
        return new FeedPage(cursor.epoch(), cursor.position(), missed ? List.of() : events, missed);
    }

    private List<FeedPage.Event> gather(FeedReader reader, TillView till, long waitMs) {
        long until = clock.nanos() + Duration.ofMillis(waitMs).toNanos();
        List<FeedPage.Event> gathered = new ArrayList<>();
        try {
            do {
                Duration left = Duration.ofNanos(Math.max(0, until - clock.nanos()));
                for (FeedEvent event : reader.next(left)) {
                    if (concerns(event, till)) {
                        gathered.add(new FeedPage.Event(
                                event.position(), event.topic(), event.objectId(), event.objectVersion(), event.kind(), event.body()));
                    }
                }
            } while (gathered.isEmpty() && clock.nanos() < until);
            return gathered;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpRefusal(503, "Stopping", "The hub stops. Ask again in a moment.", Map.of());
        }
    }

    /** Of stock, what touches the till's own location; of the rest, what every till shows or sells by. */
    private static boolean concerns(FeedEvent event, TillView till) {
        return TOPICS.contains(event.topic())
                || event.topic().equals("till") && event.objectId().equals(till.id())
                || WITH_STOCK.contains(event.topic()) && event.body().contains(till.location().value().toString());
    }
}
