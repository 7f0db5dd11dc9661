package org.onecounter.till.basket;

import java.io.IOException;
import java.lang.System.Logger;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.sync.port.Disk;
import org.onecounter.till.platform.Json;
import tools.jackson.core.JacksonException;

/**
 * What lies on the counter, kept in one small file so that a restart finds the baskets again. Nothing here is a sale: what the
 * journal says about an order wins.
 */
public final class DeskMemory {

    /** A line as it is kept. */
    public record KeptLine(int line, UUID variant, long steps, int scale) {}

    /** A basket as it is kept. */
    public record KeptBasket(UUID id, List<KeptLine> lines, int next, String label, @Nullable String at) {}

    /** Cash taken towards the basket on the counter. */
    public record KeptCash(UUID payment, long amount, String currency) {}

    /** All of it. */
    public record Kept(@Nullable KeptBasket basket, List<KeptBasket> parked, List<KeptCash> cash, Set<UUID> setAside) {
        public static final Kept NOTHING = new Kept(null, List.of(), List.of(), Set.of());
    }

    private static final Logger LOG = System.getLogger(DeskMemory.class.getName());
    private static final String FILE = "desk.json";
    private final Disk disk;
    private final Executor background;
    private final AtomicReference<@Nullable Kept> wanted = new AtomicReference<>();
    private Kept saved = Kept.NOTHING;

    public DeskMemory(Disk disk, Executor background) {
        this.disk = disk;
        this.background = background;
    }

    /** What the process before kept; a file that cannot be read is as good as none. */
    public synchronized Kept load() {
        try {
            if (disk.exists(FILE)) {
                saved = Json.MAPPER.readValue(disk.read(FILE), Kept.class);
            }
        } catch (IOException | JacksonException e) {
            LOG.log(Logger.Level.WARNING, "The counter's baskets could not be read and are forgotten", e);
        }
        return saved;
    }

    /** Keeps it on disk before returning. */
    public synchronized void saveNow(Kept now) {
        if (now.equals(saved)) {
            return;
        }
        try {
            disk.replace(FILE, Json.write(now));
            saved = now;
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "The counter's baskets could not be kept", e);
        }
    }

    /** Keeps the newest of what is handed in, soon: a scan does not wait for the disk. */
    public void saveSoon(Kept now) {
        if (wanted.getAndSet(now) == null) {
            background.execute(() -> {
                Kept newest = wanted.getAndSet(null);
                if (newest != null) {
                    saveNow(newest);
                }
            });
        }
    }

    public static KeptBasket kept(Basket basket, String label, @Nullable String at) {
        List<KeptLine> lines = basket.lines().stream()
                .map(line -> new KeptLine(line.line(), line.variant(), line.quantity().steps(), line.quantity().scale()))
                .toList();
        return new KeptBasket(basket.id(), lines, basket.next(), label, at);
    }

    public static Basket basket(KeptBasket kept) {
        List<Basket.Line> lines = kept.lines().stream()
                .map(line -> new Basket.Line(line.line(), line.variant(), new Quantity(line.steps(), line.scale())))
                .toList();
        return new Basket(kept.id(), lines, kept.next(), 0);
    }
}
