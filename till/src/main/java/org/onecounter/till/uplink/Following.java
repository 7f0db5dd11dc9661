package org.onecounter.till.uplink;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.Manifest;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.sync.uplink.CatalogPage;
import org.onecounter.sync.uplink.CurrentBundle;
import org.onecounter.sync.uplink.FeedPage;
import org.onecounter.sync.uplink.StaffList;
import org.onecounter.sync.uplink.StockPage;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.lookup.LookupItem;
import org.onecounter.till.lookup.LookupItem.LookupVariant;
import org.onecounter.till.lookup.StaffRow;
import org.onecounter.till.lookup.StockRow;
import org.onecounter.till.platform.Json;
import tools.jackson.core.JacksonException;

/** Keeps what the till sells by as the hub has it: everything once, then what the feed tells. */
final class Following {
    private static final Logger LOG = System.getLogger(Following.class.getName());
    private static final String EPOCH = "uplink.feed.epoch";
    private static final String POSITION = "uplink.feed.position";
    private static final long WAIT_MS = 1_000; // an empty answer is a heartbeat
    private static final Duration SILENCE = Duration.ofMillis(WAIT_MS + 700); // noticed within two seconds (F10)
    private static final int PAGE = 200;
    private static final int AT_ONCE = 100;

    private final HubTalk talk;
    private final Lookup lookup;
    private final UUID location;
    private final Pictures pictures;
    private volatile @Nullable String bundleInForce;
    private boolean begun;

    Following(HubTalk talk, Lookup lookup, UUID location) {
        this.talk = talk;
        this.lookup = lookup;
        this.location = location;
        this.pictures = new Pictures(talk, lookup);
    }

    /** The hub said which bundle is in force; fetched with the next turn when it is another. */
    void bundleInForce(String root) {
        bundleInForce = root;
    }

    /** One turn: waits up to a second for news and applies them. */
    void turn() throws IOException, InterruptedException, TurnedAway {
        String epoch = lookup.mark(EPOCH).orElse(null);
        String query = epoch == null ? "" : "&epoch=" + epoch + "&after=" + lookup.mark(POSITION).orElse("0");
        FeedPage page = talk.get("/uplink/v1/feed?wait=" + WAIT_MS + query, FeedPage.class, SILENCE);
        if (page.snapshot()) {
            everything();
        } else {
            apply(page.events());
        }
        if (bundleInForce != null) {
            bundle();
        }
        if (!begun) {
            pictures.want(lookup.items());
            begun = true;
        }
        if (!page.epoch().toString().equals(epoch) || !page.events().isEmpty() || page.snapshot()) {
            lookup.keepMark(EPOCH, page.epoch().toString()); // only now: what came before is applied
            lookup.keepMark(POSITION, Long.toString(page.position()));
        }
        pictures.fetchSome();
    }

    private void everything() throws IOException, InterruptedException, TurnedAway {
        bundle();
        List<LookupItem> items = items();
        lookup.replaceCatalog(items);
        pictures.want(items);
        lookup.replaceStock(stock());
        staff();
        LOG.log(Level.INFO, "Catalogue, prices, stock and staff are as at the hub.");
    }

    private List<LookupItem> items() throws IOException, InterruptedException, TurnedAway {
        List<LookupItem> items = new ArrayList<>();
        String next = "";
        while (next != null) {
            CatalogPage page = talk.get(
                    "/uplink/v1/catalog?limit=" + PAGE + (next.isEmpty() ? "" : "&after=" + next), CatalogPage.class);
            page.items().forEach(item -> items.add(item(item)));
            next = page.next();
        }
        return items;
    }

    private static LookupItem item(CatalogPage.Item item) {
        return new LookupItem(
                item.id(), item.title(), item.category(), item.categoryName(), item.picture(), item.active(),
                item.variants().stream()
                        .map(v -> new LookupVariant(
                                v.id(), v.sku(), v.gtins(), v.options(), v.tracked(), v.scale(), v.picture(), v.active()))
                        .toList());
    }

    private List<StockRow> stock() throws IOException, InterruptedException, TurnedAway {
        List<StockRow> rows = new ArrayList<>();
        String next = "";
        while (next != null) {
            StockPage page = talk.get(
                    "/uplink/v1/stock?limit=" + PAGE + (next.isEmpty() ? "" : "&after=" + next), StockPage.class);
            for (StockPage.Line line : page.lines()) {
                rows.add(new StockRow(
                        line.variant(), line.onHand(), line.reserved(), line.leased(), line.buffer(),
                        line.places().stream().map(p -> new StockRow.Place(p.place(), p.rank(), p.quantity())).toList()));
            }
            next = page.next();
        }
        return rows;
    }

    private void staff() throws IOException, InterruptedException, TurnedAway {
        StaffList list = talk.get("/uplink/v1/staff", StaffList.class);
        lookup.applyStaff(list.staff().stream()
                .map(p -> new StaffRow(p.id(), p.name(), p.role(), p.login(), p.pinHash(), p.active()))
                .toList());
    }

    private void bundle() throws IOException, InterruptedException, TurnedAway {
        String root = lookup.bundle().map(bundle -> bundle.root().hex()).orElse("");
        if (!root.equals(bundleInForce)) {
            install(talk.get("/uplink/v1/bundles/current", CurrentBundle.class));
        } else {
            lookup.confirmBundle();
        }
        bundleInForce = null;
    }

    /** Fetches the chunks that are lacking and puts the bundle in force as a whole, or not at all (I-24). */
    private void install(CurrentBundle current) throws IOException, InterruptedException, TurnedAway {
        Manifest manifest;
        try {
            manifest = Manifest.decode(current.manifest());
        } catch (RuntimeException e) {
            throw new IOException("The manifest of the rule bundle cannot be read", e);
        }
        for (Manifest.Entry entry : manifest.entries()) {
            if (!lookup.holdsChunk(entry.hash())) {
                lookup.keepChunk(talk.bytes("/uplink/v1/chunks/" + entry.hash().hex()));
            }
        }
        Result<RuleBundle> installed = lookup.installBundle(new Digest(current.root()), current.manifest());
        if (installed instanceof Result.Refused<RuleBundle>(Refusal why)) {
            throw new IOException(why.sentence());
        }
    }

    private void apply(List<FeedPage.Event> events) throws IOException, InterruptedException, TurnedAway {
        Set<String> topics = events.stream().map(FeedPage.Event::topic).collect(Collectors.toSet());
        if (topics.contains("bundle") || topics.contains("price")) {
            install(talk.get("/uplink/v1/bundles/current", CurrentBundle.class));
        }
        applyItems(events.stream().filter(e -> e.topic().equals("item")).map(FeedPage.Event::objectId)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        applyStock(events);
        if (topics.contains("staff")) {
            staff();
        }
    }

    private void applyItems(Set<UUID> changed) throws IOException, InterruptedException, TurnedAway {
        List<UUID> all = List.copyOf(changed);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            String query = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(id -> "id=" + id)
                    .collect(Collectors.joining("&"));
            CatalogPage page = talk.get("/uplink/v1/items?" + query, CatalogPage.class);
            List<LookupItem> items = page.items().stream().map(Following::item).toList();
            lookup.applyItems(items);
            pictures.want(items);
        }
    }

    /** The balances an event carries. */
    private record Balances(@Nullable List<Line> stock) {
        record Line(UUID variant, UUID location, long onHand, long reserved, long leased, long buffer) {}
    }

    private void applyStock(List<FeedPage.Event> events) throws IOException {
        Map<UUID, StockRow> rows = new LinkedHashMap<>(); // the last word on each
        for (FeedPage.Event event : events) {
            if (event.topic().equals("stock") || event.topic().equals("order")) {
                for (Balances.Line line : lines(event)) {
                    if (line.location.equals(location)) {
                        rows.put(line.variant, new StockRow(
                                line.variant, line.onHand, line.reserved, line.leased, line.buffer, List.of()));
                    }
                }
            }
        }
        if (!rows.isEmpty()) {
            lookup.applyStock(List.copyOf(rows.values()));
        }
    }

    private static List<Balances.Line> lines(FeedPage.Event event) throws IOException {
        try {
            List<Balances.Line> lines = Json.MAPPER.readValue(event.body(), Balances.class).stock;
            return lines == null ? List.of() : lines;
        } catch (JacksonException e) {
            throw new IOException("An event of the feed cannot be read", e);
        }
    }
}
