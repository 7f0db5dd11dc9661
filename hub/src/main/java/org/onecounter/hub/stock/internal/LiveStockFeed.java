package org.onecounter.hub.stock.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.stock.Balance;
import org.onecounter.hub.feed.Feed;
import org.onecounter.hub.feed.FeedEvent;
import org.onecounter.hub.feed.FeedReader;
import org.onecounter.hub.stock.LiveStock;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.hub.stock.StockRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the balances in memory: read whole once, then changed by the feed; a later version is never overwritten by an earlier. */
@Component
class LiveStockFeed implements LiveStock, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStockFeed.class);
    private static final String ALL =
            "select variant_id, location_id, on_hand, reserved, leased, buffer, version from stock_balance";

    private final Feed feed;
    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.shared();
    private final ConcurrentHashMap<UUID, Map<UUID, StockRow>> rows = new ConcurrentHashMap<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    LiveStockFeed(Feed feed, JdbcTemplate jdbc) {
        this.feed = feed;
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Balance> of(UUID variant) {
        Map<UUID, StockRow> here = rows.get(variant);
        if (here == null) {
            return Map.of();
        }
        Map<UUID, Balance> balances = HashMap.newHashMap(here.size());
        here.forEach((location, row) -> balances.put(location, row.balance()));
        return balances;
    }

    @Override
    public long available(UUID variant, UUID location) {
        Map<UUID, StockRow> here = rows.get(variant);
        StockRow row = here == null ? null : here.get(location);
        return row == null ? 0 : row.balance().available();
    }

    @Override
    public void start() {
        running = true;
        FeedReader reader = feed.open(null);
        readAll();
        thread = Thread.ofPlatform().name("live-stock").daemon().start(() -> follow(reader));
    }

    @Override
    public void stop() {
        running = false;
        Thread current = thread;
        if (current != null) {
            current.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the doors open, so that no page is ever without stock. */
    @Override
    public int getPhase() {
        return 1;
    }

    private void readAll() {
        jdbc.query(ALL, row -> {
            put(new StockRow(
                    new StockKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                    new Balance(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)),
                    row.getLong(7)));
        });
    }

    private void follow(FeedReader reader) {
        while (running) {
            try {
                List<FeedEvent> events = reader.next(Duration.ofSeconds(5));
                if (reader.needsSnapshot()) {
                    readAll();
                }
                events.forEach(this::apply);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Live stock reads everything again: {}", e.toString());
                readAllWhenPossible();
            }
        }
    }

    private void readAllWhenPossible() {
        try {
            Thread.sleep(500);
            readAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Live stock still waits for the database: {}", e.toString());
        }
    }

    private void apply(FeedEvent event) {
        if (event.body().contains("\"stock\":[")) {
            for (JsonNode one : json.readTree(event.body()).path("stock")) {
                put(new StockRow(
                        new StockKey(
                                UUID.fromString(one.path("variant").asString()),
                                UUID.fromString(one.path("location").asString())),
                        new Balance(
                                one.path("onHand").asLong(),
                                one.path("reserved").asLong(),
                                one.path("leased").asLong(),
                                one.path("buffer").asLong()),
                        one.path("version").asLong()));
            }
        }
    }

    private void put(StockRow row) {
        rows.compute(row.key().variant(), (variant, before) -> {
            if (before != null) {
                StockRow known = before.get(row.key().location());
                if (known != null && known.version() >= row.version()) {
                    return before;
                }
            }
            Map<UUID, StockRow> after = before == null ? new HashMap<>() : new HashMap<>(before);
            after.put(row.key().location(), row);
            return Map.copyOf(after);
        });
    }
}
