package org.onecounter.till.basket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.TakeBody;
import org.onecounter.till.platform.HubLink;
import org.onecounter.till.platform.Recorder.Recorded;

/**
 * The sales only this till has, summed by variant and place. A month without network is fifty thousand of them (F14), so a look is a
 * look into a map; the hub takes them in their order, so only the oldest need asking about.
 */
final class UnsentSales {

    private record Sale(UUID epoch, long seq, Map<Shelf, Long> taken) {}

    private record Shelf(UUID variant, String place) {}

    private final HubLink hub;
    private final Deque<Sale> sales = new ArrayDeque<>();
    private final Map<Shelf, Long> taken = new HashMap<>();
    private final Map<UUID, Long> takenOfVariant = new HashMap<>();

    UnsentSales(HubLink hub) {
        this.hub = hub;
    }

    synchronized void add(SaleCompleted sale, Recorded where) {
        Map<Shelf, Long> takes = new HashMap<>();
        if (sale.takes() != null) {
            Map<Integer, UUID> variants = new HashMap<>();
            for (OrderLineBody line : sale.order().lines()) {
                variants.put(line.line(), line.variant());
            }
            for (TakeBody take : sale.takes()) {
                UUID variant = variants.get(take.line());
                if (variant != null) {
                    takes.merge(new Shelf(variant, take.place()), take.quantity(), Long::sum);
                }
            }
        }
        sales.add(new Sale(where.epoch(), where.seq(), takes));
        takes.forEach((shelf, quantity) -> count(shelf, quantity));
    }

    private void count(Shelf shelf, long quantity) {
        taken.merge(shelf, quantity, UnsentSales::sumOrNothing);
        takenOfVariant.merge(shelf.variant(), quantity, UnsentSales::sumOrNothing);
    }

    private static @Nullable Long sumOrNothing(Long one, Long other) {
        long sum = one + other;
        return sum == 0 ? null : sum; // an empty entry is forgotten
    }

    private void forgetSent() {
        for (Sale oldest = sales.peek(); oldest != null && hub.isDurable(oldest.epoch(), oldest.seq()); oldest = sales.peek()) {
            sales.poll();
            oldest.taken().forEach((shelf, quantity) -> count(shelf, -quantity));
        }
    }

    synchronized int count() {
        forgetSent();
        return sales.size();
    }

    synchronized long taken(UUID variant) {
        forgetSent();
        return takenOfVariant.getOrDefault(variant, 0L);
    }

    synchronized long taken(UUID variant, String place) {
        forgetSent();
        return taken.getOrDefault(new Shelf(variant, place), 0L);
    }
}
