package org.onecounter.till.lookup;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Result;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.port.Clock;
import org.onecounter.till.lookup.LookupStore.Table;
import org.onecounter.till.platform.Json;

/** The look-ups: asked in memory, kept in SQLite, whole again after a start without network. */
public final class StoredLookup implements Lookup, AutoCloseable {

    private static final Logger LOG = System.getLogger(StoredLookup.class.getName());
    private static final String CURRENT_ROOT = "bundle.root";
    private static final String CURRENT_MANIFEST = "bundle.manifest";
    private static final String CONFIRMED = "bundle.confirmed";
    private final LookupStore store;
    private final Clock clock;
    private final CatalogIndex catalog = new CatalogIndex();
    private final StockIndex stock = new StockIndex();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<StaffRow> staff = List.of();
    private volatile @Nullable RuleBundle bundle;
    private volatile @Nullable Instant confirmed;

    private StoredLookup(LookupStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Opens the file and reads all of it into memory. A file that cannot be read is put aside: the hub gives all of it again. */
    public static StoredLookup open(Path file, Clock clock) throws SQLException, IOException {
        try {
            return opened(file, clock);
        } catch (SQLException | RuntimeException damaged) {
            LOG.log(Logger.Level.WARNING, "The look-up file cannot be read; it is put aside and fetched anew", damaged);
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
            return opened(file, clock);
        }
    }

    private static StoredLookup opened(Path file, Clock clock) throws SQLException {
        LookupStore store = LookupStore.open(file);
        try {
            StoredLookup lookup = new StoredLookup(store, clock);
            lookup.load();
            return lookup;
        } catch (RuntimeException damaged) {
            store.close();
            throw damaged;
        }
    }

    private void load() {
        store.each(Table.ITEM, (key, body) -> catalog.put(Rows.item(body)));
        store.each(Table.STOCK, (key, body) -> stock.put(Rows.stock(body)));
        List<StaffRow> everybody = new ArrayList<>();
        store.each(Table.STAFF, (key, body) -> everybody.add(Json.MAPPER.readValue(body, StaffRow.class)));
        staff = List.copyOf(everybody);
        mark(CURRENT_ROOT).ifPresent(root -> bundle = Bundles.assemble(
                new Digest(root), store.find(Table.MARK, CURRENT_MANIFEST).orElseThrow(), this::chunk).orElseThrow());
        catalog.prepare();
        confirmed = mark(CONFIRMED).map(Instant::parse).orElse(null);
    }

    @Override
    public void replaceCatalog(List<LookupItem> items) {
        Set<UUID> gone = new HashSet<>(catalog.ids());
        items.forEach(item -> gone.remove(item.id()));
        store.together(() -> {
            store.clear(Table.ITEM);
            store.put(Table.ITEM, bodies(items, item -> item.id().toString(), Rows::bytes));
        });
        gone.forEach(catalog::remove);
        items.forEach(catalog::put);
        catalog.prepare();
        changed();
    }

    @Override
    public void applyItems(List<LookupItem> items) {
        store.together(() -> {
            store.put(Table.ITEM, bodies(items.stream().filter(LookupItem::active).toList(), item -> item.id().toString(), Rows::bytes));
            store.remove(Table.ITEM, items.stream().filter(item -> !item.active()).map(item -> item.id().toString()).toList());
        });
        items.forEach(catalog::put);
        changed();
    }

    @Override
    public void replaceStock(List<StockRow> rows) {
        store.together(() -> {
            store.clear(Table.STOCK);
            store.put(Table.STOCK, bodies(rows, row -> row.variant().toString(), Rows::bytes));
        });
        stock.clear();
        rows.forEach(stock::put);
        changed();
    }

    @Override
    public void applyStock(List<StockRow> rows) {
        List<StockRow> kept = rows.stream().map(stock::put).toList();
        store.together(() -> store.put(Table.STOCK, bodies(kept, row -> row.variant().toString(), Rows::bytes)));
        changed();
    }

    @Override
    public void applyStaff(List<StaffRow> everybody) {
        store.together(() -> {
            store.clear(Table.STAFF);
            store.put(Table.STAFF, bodies(everybody, row -> row.id().toString(), Json::write));
        });
        staff = List.copyOf(everybody);
        changed();
    }

    @Override
    public boolean holdsChunk(Digest hash) {
        return chunk(hash).isPresent();
    }

    private Optional<byte[]> chunk(Digest hash) {
        return store.find(Table.CHUNK, hash.hex());
    }

    @Override
    public void keepChunk(byte[] chunk) {
        String hash = Hashes.hex(Hashes.sha256(chunk));
        store.together(() -> store.put(Table.CHUNK, Map.of(hash, chunk)));
    }

    @Override
    public Result<RuleBundle> installBundle(Digest root, byte[] manifest) {
        Result<RuleBundle> whole = Bundles.assemble(root, manifest, this::chunk);
        if (whole instanceof Result.Ok<RuleBundle>(RuleBundle installed)) {
            Map<String, byte[]> marks = new LinkedHashMap<>();
            marks.put(CURRENT_ROOT, root.hex().getBytes(StandardCharsets.UTF_8));
            marks.put(CURRENT_MANIFEST, manifest);
            marks.put(CONFIRMED, clock.now().toString().getBytes(StandardCharsets.UTF_8));
            List<String> unused = chunksOutside(manifest);
            store.together(() -> {
                store.put(Table.MARK, marks);
                store.remove(Table.CHUNK, unused);
            });
            bundle = installed;
            confirmed = clock.now();
            changed();
        }
        return whole;
    }

    private List<String> chunksOutside(byte[] manifest) {
        Set<String> used = Bundles.chunkHashes(manifest);
        List<String> unused = new ArrayList<>();
        store.each(Table.CHUNK, (key, body) -> {
            if (!used.contains(key)) {
                unused.add(key);
            }
        });
        return unused;
    }

    @Override
    public void confirmBundle() {
        confirmed = clock.now();
        keepMark(CONFIRMED, clock.now().toString());
    }

    @Override
    public void applyPicture(String key, byte[] svg) {
        store.together(() -> store.put(Table.PICTURE, Map.of(key, svg)));
    }

    @Override
    public void keepMark(String name, String value) {
        store.together(() -> store.put(Table.MARK, Map.of(name, value.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public Optional<String> mark(String name) {
        return store.find(Table.MARK, name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public Optional<Found> variant(UUID variant) {
        return catalog.variant(variant);
    }

    @Override
    public Optional<Found> byGtin(String digits14) {
        return catalog.byGtin(digits14);
    }

    @Override
    public Optional<Found> bySku(String sku) {
        return catalog.bySku(sku);
    }

    @Override
    public List<Found> search(String text, int limit) {
        return catalog.search(text, limit);
    }

    @Override
    public List<LookupItem> items() {
        return catalog.items();
    }

    @Override
    public Optional<StockRow> stock(UUID variant) {
        return stock.row(variant);
    }

    @Override
    public List<StaffRow> staff() {
        return staff;
    }

    @Override
    public Optional<RuleBundle> bundle() {
        return Optional.ofNullable(bundle);
    }

    @Override
    public Optional<Instant> bundleConfirmedAt() {
        return Optional.ofNullable(confirmed);
    }

    @Override
    public Optional<byte[]> picture(String key) {
        return store.find(Table.PICTURE, key);
    }

    private static <T> Map<String, byte[]> bodies(List<T> rows, Function<T, String> key, Function<T, byte[]> body) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        rows.forEach(row -> bodies.put(key.apply(row), body.apply(row)));
        return bodies;
    }

    @Override
    public void close() {
        store.close();
    }
}
