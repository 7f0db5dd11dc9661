package org.onecounter.hub.requote.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.codec.QuoteRequestCodec;
import org.onecounter.domain.kernel.Kernel;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.Pricing;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.hub.facts.FactStore;
import org.onecounter.hub.feed.Cursor;
import org.onecounter.hub.feed.Feed;
import org.onecounter.hub.feed.FeedConsumers;
import org.onecounter.hub.feed.FeedEvent;
import org.onecounter.hub.feed.FeedReader;
import org.onecounter.hub.platform.SqlArrays;
import org.onecounter.hub.prices.RuleBundles;
import org.onecounter.hub.requote.Requotes;
import org.onecounter.sync.fact.Decoded;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.FactJson;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.WebOrderPlaced;
import org.onecounter.sync.port.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the feed with a durable cursor and quotes every receipt again, by the kernel and the rule bundle the receipt names
 * (I-13). It refuses nothing; it counts, and keeps each difference.
 */
@Service
class RequoteWorker implements Requotes, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RequoteWorker.class);
    private static final String NAME = "requote";

    private final Feed feed;
    private final FeedConsumers consumers;
    private final FactStore facts;
    private final RuleBundles bundles;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private volatile Count count = new Count(0, 0, 0);
    private volatile boolean running;
    private @Nullable Thread thread;

    RequoteWorker(
            Feed feed,
            FeedConsumers consumers,
            FactStore facts,
            RuleBundles bundles,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.feed = feed;
        this.consumers = consumers;
        this.facts = facts;
        this.bundles = bundles;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Count count() {
        return count;
    }

    @Override
    public void start() {
        bundles.current(); // a new hub publishes its first bundle before the doors open and anyone prices by it
        Map<String, Long> stored = consumers.figures(NAME);
        count = new Count(
                stored.getOrDefault("checked", 0L), stored.getOrDefault("differing", 0L), stored.getOrDefault("without", 0L));
        running = true;
        thread = Thread.ofPlatform().name("requote").daemon().start(this::run);
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

    private void run() {
        while (running) {
            try {
                Cursor stored = consumers.cursor(NAME);
                follow(feed.open(stored == null ? new Cursor(feed.head().epoch(), 0) : stored));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Re-quoting pauses: {}", e.toString());
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    private void follow(FeedReader reader) throws InterruptedException {
        while (running) {
            List<FeedEvent> events = reader.next(Duration.ofSeconds(5));
            reader.needsSnapshot();
            if (!events.isEmpty()) {
                List<UUID> receipts = new ArrayList<>();
                for (FeedEvent event : events) {
                    if (event.kind().equals("OrderPlaced")) {
                        receipts.add(factOf(event.body()));
                    }
                }
                quoteAgain(receipts, reader.cursor());
            }
        }
    }

    /** The fact's id in the event's body, which Told writes in one form only. */
    private static UUID factOf(String body) {
        int at = body.indexOf("\"fact\":\"") + 8;
        return UUID.fromString(body.substring(at, at + 36));
    }

    private void quoteAgain(List<UUID> receipts, Cursor cursor) {
        List<Difference> differences = new ArrayList<>();
        long checked = 0;
        long without = 0;
        for (byte[] record : facts.records(receipts).values()) {
            if (FactJson.decode(record) instanceof Decoded.Read(Envelope envelope)) {
                Receipt receipt = receipt(envelope);
                if (receipt == null) {
                    without++;
                } else {
                    checked++;
                    String text = difference(envelope, receipt);
                    if (text != null) {
                        differences.add(new Difference(receipt.order().id(), envelope.id(), text));
                    }
                }
            }
        }
        Count next = new Count(
                count.checked() + checked, count.differing() + differences.size(), count.without() + without);
        transactions.executeWithoutResult(status -> {
            store(differences);
            Map<String, Long> figures = new LinkedHashMap<>();
            figures.put("checked", next.checked());
            figures.put("differing", next.differing());
            figures.put("without", next.without());
            consumers.advance(NAME, cursor, figures);
        });
        count = next;
    }

    private record Receipt(OrderBody order, byte[] request) {}

    private record Difference(UUID order, UUID fact, String text) {}

    private static @Nullable Receipt receipt(Envelope envelope) {
        return switch (envelope.body()) {
            case SaleCompleted sale when sale.request().length > 0 -> new Receipt(sale.order(), sale.request());
            case WebOrderPlaced placed when placed.request().length > 0 -> new Receipt(placed.order(), placed.request());
            default -> null;
        };
    }

    private @Nullable String difference(Envelope envelope, Receipt receipt) {
        String root = envelope.bundle();
        if (!envelope.kernel().equals(Kernel.VERSION)) {
            return "The receipt names kernel " + envelope.kernel() + ", which this hub does not keep.";
        }
        RuleBundle bundle = root == null ? null : bundles.find(new Digest(root)).orElse(null);
        if (bundle == null) {
            return "The receipt names a rule bundle this hub never published.";
        }
        try {
            return Comparison.difference(receipt.order(), Pricing.quote(bundle, QuoteRequestCodec.decode(receipt.request())));
        } catch (RuntimeException malformed) {
            return "The receipt's request cannot be read.";
        }
    }

    private void store(List<Difference> differences) {
        if (!differences.isEmpty()) {
            jdbc.update(
                    """
                    insert into requote_difference (order_id, fact_id, text, at)
                    select o, f, t, ? from unnest(?::uuid[], ?::uuid[], ?::text[]) as u(o, f, t) on conflict do nothing
                    """,
                    Timestamp.from(clock.now()),
                    SqlArrays.uuids(differences, Difference::order),
                    SqlArrays.uuids(differences, Difference::fact),
                    SqlArrays.texts(differences, Difference::text));
            LOG.warn("{} receipts were priced differently; see requote_difference", differences.size());
        }
    }
}
