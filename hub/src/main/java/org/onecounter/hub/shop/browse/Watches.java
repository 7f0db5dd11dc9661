package org.onecounter.hub.shop.browse;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.feed.Feed;
import org.onecounter.hub.feed.FeedEvent;
import org.onecounter.hub.feed.FeedReader;
import org.onecounter.hub.shop.offer.Availability;
import org.onecounter.hub.shop.offer.Counter;
import org.onecounter.hub.shop.offer.DeliveryPromise;
import org.onecounter.hub.shop.page.PlaceStock;
import org.onecounter.sync.port.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells open pages what changed about the variant they show. The feed only says what to look at again; what is told is read
 * from memory a moment later, several times, because stock and catalogue follow the same feed at their own pace.
 */
@Component
class Watches implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Watches.class);
    private static final int MOST = 4_000;
    private static final int MOST_FOR_ONE = 200;
    private static final long TICK_MILLIS = 60;
    private static final int LOOKS = 12;
    private static final int LOOK_AT_ALL = 250; // ticks: about fifteen seconds, for prices that come due by themselves

    private final Feed feed;
    private final Catalog catalog;
    private final Counter counter;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<VariantId, Set<Watch>> watches = new ConcurrentHashMap<>();
    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    private final Map<VariantId, Integer> looks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("live-pages").daemon().factory());
    private volatile boolean running;
    private int ticks;
    private @Nullable Thread follower;

    Watches(Feed feed, Catalog catalog, Counter counter, Clock clock) {
        this.feed = feed;
        this.catalog = catalog;
        this.counter = counter;
        this.clock = clock;
    }

    /** Opens a watch for a caller; null when too many are open. */
    @Nullable Watch open(VariantId variant, String caller) {
        int all = open.values().stream().mapToInt(Integer::intValue).sum();
        if (!running || all >= MOST || open.merge(caller, 1, Integer::sum) > MOST_FOR_ONE) {
            release(caller);
            return null;
        }
        Watch watch = new Watch(variant, now(variant));
        watches.computeIfAbsent(variant, key -> ConcurrentHashMap.newKeySet()).add(watch);
        return watch;
    }

    /** True for a variant that a page could show. */
    boolean knows(VariantId variant) {
        return catalog.snapshot().variant(variant).isPresent();
    }

    void close(Watch watch, String caller) {
        watches.computeIfPresent(watch.variant(), (variant, set) -> {
            set.remove(watch);
            return set.isEmpty() ? null : set;
        });
        release(caller);
    }

    private void release(String caller) {
        open.computeIfPresent(caller, (key, count) -> count > 1 ? count - 1 : null);
    }

    /** How the variant stands, as the script of the page reads it: finished words only. */
    private String now(VariantId id) {
        Map<String, Object> news = new LinkedHashMap<>();
        VariantView variant = catalog.snapshot().variant(id).filter(VariantView::onSale).orElse(null);
        if (variant == null) {
            news.put("price", "");
            news.put("summary", "No longer sold");
            news.put("mood", "stop");
            news.put("buyable", false);
            news.put("button", "No longer sold");
            news.put("places", List.of());
        } else {
            Availability stock = counter.availability(variant);
            news.put("price", counter.price(variant));
            news.put("summary", stock.sentence(DeliveryPromise.weekday(counter.arrival(clock.now()))));
            news.put("mood", stock.mood().css());
            news.put("buyable", stock.buyable());
            news.put("button", stock.buyable() ? "Add to basket" : "Sold out online");
            news.put("places", stock.places().stream().map(Watches::place).toList());
        }
        return json.writeValueAsString(news);
    }

    private static Map<String, String> place(PlaceStock place) {
        return Map.of("code", place.code(), "words", place.words(), "mood", place.mood().css());
    }

    private void tick() {
        try {
            if (++ticks % LOOK_AT_ALL == 0) {
                watches.keySet().forEach(this::look);
            }
            looks.keySet().forEach(variant -> {
                look(variant);
                looks.computeIfPresent(variant, (key, left) -> left > 1 ? left - 1 : null);
            });
        } catch (RuntimeException e) {
            LOG.warn("Open pages wait: {}", e.toString());
        }
    }

    private void look(VariantId variant) {
        Set<Watch> watching = watches.get(variant);
        if (watching != null) {
            String news = now(variant);
            watching.forEach(watch -> watch.tell(news));
        }
    }

    private void follow(FeedReader reader) {
        while (running) {
            try {
                List<FeedEvent> events = reader.next(Duration.ofSeconds(5));
                if (reader.needsSnapshot()) {
                    watches.keySet().forEach(variant -> looks.put(variant, LOOKS));
                }
                if (!watches.isEmpty()) {
                    events.forEach(this::note);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Live pages follow the feed again: {}", e.toString());
                pause();
            }
        }
    }

    private void note(FeedEvent event) {
        switch (event.kind()) {
            case "ItemChanged" -> catalog.snapshot()
                    .item(new ItemId(event.objectId()))
                    .ifPresent(item -> item.variants().forEach(variant -> mark(variant.id())));
            case "PriceChanged" -> mark(new VariantId(event.objectId()));
            default -> {
                if (event.body().contains("\"stock\":[")) {
                    for (JsonNode one : json.readTree(event.body()).path("stock")) {
                        mark(new VariantId(UUID.fromString(one.path("variant").asString())));
                    }
                }
            }
        }
    }

    private void mark(VariantId variant) {
        if (watches.containsKey(variant)) {
            looks.put(variant, LOOKS);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        FeedReader reader = feed.open(null);
        follower = Thread.ofPlatform().name("live-pages-feed").daemon().start(() -> follow(reader));
        ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        ticker.shutdownNow();
        Thread current = follower;
        if (current != null) {
            current.interrupt();
        }
        watches.values().forEach(set -> set.forEach(Watch::end));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends its streams before the doors close, or closing would wait for readers that never leave. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
