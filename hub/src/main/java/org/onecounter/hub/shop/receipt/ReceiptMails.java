package org.onecounter.hub.shop.receipt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.feed.Cursor;
import org.onecounter.hub.feed.Feed;
import org.onecounter.hub.feed.FeedConsumers;
import org.onecounter.hub.feed.FeedEvent;
import org.onecounter.hub.feed.FeedReader;
import org.onecounter.hub.mail.Letter;
import org.onecounter.hub.mail.Mail;
import org.onecounter.hub.views.PlacedOrders;
import org.onecounter.sync.port.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a receipt for every web order, after its commit, from the feed. The letters and how far it has read are one commit,
 * so each order gets one letter; a gap in the feed is closed from the orders themselves.
 */
@Component
class ReceiptMails implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptMails.class);
    private static final String CONSUMER = "receipt-mail";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK_BACK = Duration.ofDays(7);
    private static final int AT_ONCE = 200;
    /** Letters may wait a moment so that a busy minute writes them by the dozen. */
    private static final long GATHER_MILLIS = 400;

    private final Feed feed;
    private final FeedConsumers consumers;
    private final PlacedOrders orders;
    private final ReceiptLetters letters;
    private final Mail mail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    ReceiptMails(
            Feed feed,
            FeedConsumers consumers,
            PlacedOrders orders,
            ReceiptLetters letters,
            Mail mail,
            TransactionTemplate transaction,
            Clock clock) {
        this.feed = feed;
        this.consumers = consumers;
        this.orders = orders;
        this.letters = letters;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
    }

    private void run() {
        while (running) {
            try {
                follow(feed.open(consumers.cursor(CONSUMER)));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Receipts wait: {}", e.toString());
                pause();
            }
        }
    }

    private void follow(FeedReader reader) throws InterruptedException {
        while (running) {
            if (reader.needsSnapshot()) {
                write(orders.withoutLetter(clock.now().minus(LOOK_BACK), AT_ONCE), reader.cursor());
            }
            List<FeedEvent> events = reader.next(PATIENCE);
            Set<UUID> placed = new LinkedHashSet<>();
            for (FeedEvent event : events) {
                if (event.kind().equals("OrderPlaced") && event.body().contains("\"channel\":\"WEB\"")) {
                    placed.add(event.objectId());
                }
            }
            if (!events.isEmpty()) {
                write(List.copyOf(placed), reader.cursor());
                Thread.sleep(GATHER_MILLIS);
            }
        }
    }

    private void write(List<UUID> placed, Cursor cursor) {
        transaction.executeWithoutResult(status -> {
            List<Letter> written = new ArrayList<>();
            for (int from = 0; from < placed.size(); from += AT_ONCE) {
                List<UUID> some = placed.subList(from, Math.min(from + AT_ONCE, placed.size()));
                orders.find(some).stream().map(letters::letter).flatMap(Optional::stream).forEach(written::add);
            }
            mail.keep(written, clock.now());
            consumers.advance(CONSUMER, cursor, Map.of());
        });
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("receipt-mail").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread current = thread;
        if (current != null) {
            current.interrupt();
            try {
                current.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 20;
    }
}
