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
import org.onecounter.hub.locations.LocationKind;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.web.Doors;
import org.onecounter.hub.stock.LiveStock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The retailer's places and the shop's texts, a copy in memory that is a few seconds old at most; stock from the feed. */
@Component
public class Premises implements Shelves, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Premises.class);
    private static final int EVERY_SECONDS = 3;

    private final LiveStock stock;
    private final JdbcClient jdbc;
    private final Locations locations;
    private final Doors doors;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("premises").daemon().factory());
    private volatile List<Place> places = List.of();
    private volatile Texts texts = Texts.of(Map.of());
    private volatile boolean running;

    Premises(LiveStock stock, Locations locations, Doors doors, JdbcClient jdbc) {
        this.stock = stock;
        this.locations = locations;
        this.doors = doors;
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

    /** The shop's own address, as letters write it. */
    public String address() {
        String said = texts.address();
        return said.isEmpty() ? "http://localhost:" + doors.port(Face.SHOP) : said;
    }

    /** Reads places and texts again now. */
    public void refresh() {
        List<Place> read = locations.all().stream()
                .filter(location -> location.kind() != LocationKind.IMPORTED)
                .map(Premises::place)
                .toList();
        places = read.equals(places) ? places : read; // the same list says that nothing changed
        Map<String, String> settings = new HashMap<>();
        jdbc.sql("select name, value from setting where name like ?")
                .param(Texts.PREFIX + "%")
                .query(row -> {
                    settings.put(row.getString(1), row.getString(2));
                });
        Texts said = Texts.of(settings);
        texts = said.equals(texts) ? texts : said;
    }

    private static Place place(LocationView location) {
        return new Place(
                location.id().value(),
                location.code(),
                location.name(),
                String.join(", ", location.address()),
                location.kind() != LocationKind.WAREHOUSE,
                location.sellsOnline(),
                location.territory(),
                ZoneId.of(location.zone()));
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
