package org.onecounter.hub.shop.offer;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.hub.stock.LiveStock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The retailer's places and the shop's texts, a copy in memory that is a few seconds old at most; stock from the feed. */
@Component
public class Premises implements Shelves, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Premises.class);
    private static final int EVERY_SECONDS = 3;
    private static final String PLACES =
            """
            select location_id, code, name, address::text, kind, sells_online, territory, zone
              from location where closed_at is null and kind <> 'IMPORTED' order by rank, code
            """;

    private final LiveStock stock;
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("premises").daemon().factory());
    private volatile List<Place> places = List.of();
    private volatile Texts texts = Texts.of(Map.of());
    private volatile boolean running;

    Premises(LiveStock stock, JdbcClient jdbc) {
        this.stock = stock;
        this.jdbc = jdbc;
    }

    @Override
    public List<Place> places() {
        return places;
    }

    @Override
    public long available(VariantId variant, UUID place) {
        return stock.available(variant.value(), place);
    }

    /** What the shop says about itself. */
    public Texts texts() {
        return texts;
    }

    /** Reads places and texts again now. */
    public void refresh() {
        places = jdbc.sql(PLACES)
                .query((row, i) -> new Place(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        address(row.getString(4)),
                        !row.getString(5).equals("WAREHOUSE"),
                        row.getBoolean(6),
                        row.getString(7),
                        ZoneId.of(row.getString(8))))
                .list();
        Map<String, String> settings = new HashMap<>();
        jdbc.sql("select name, value from setting where name like ?")
                .param(Texts.PREFIX + "%")
                .query(row -> {
                    settings.put(row.getString(1), row.getString(2));
                });
        texts = Texts.of(settings);
    }

    /** An address is a line of text, or an object whose parts are read in their order. */
    private String address(String stored) {
        JsonNode node = json.readTree(stored);
        if (node.isString()) {
            return node.asString();
        }
        return String.join(", ", node.values().stream().filter(JsonNode::isString).map(JsonNode::asString).toList());
    }

    private void refreshQuietly() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.warn("Places stay as they were: {}", e.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        refreshQuietly();
        timer.scheduleWithFixedDelay(this::refreshQuietly, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the doors open. */
    @Override
    public int getPhase() {
        return 1;
    }
}
