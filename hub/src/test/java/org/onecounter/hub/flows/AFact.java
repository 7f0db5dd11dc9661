package org.onecounter.hub.flows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderKind;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.PaymentBody;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.StockHeld;
import org.onecounter.sync.fact.StockMoved;
import org.onecounter.sync.fact.TenderBody;
import org.onecounter.sync.fact.WebOrderPlaced;
import org.onecounter.sync.hash.Hashes;

/** Facts for tests, as retail says them. A unit costs 10.00 including 23 % tax. */
public final class AFact {

    private static final long PRICE = 1_000;
    private static final long TAX = 187;

    private AFact() {}

    /** A till's chain: each record follows the one before. */
    public static final class Chain {
        public final UUID till;
        public final UUID epoch = UUID.randomUUID();
        private long seq;
        private byte[] head = Hashes.zero();

        public Chain(UUID till) {
            this.till = till;
        }

        /** The next record of the chain. */
        public Fact next(FactBody body, @Nullable UUID location) {
            Fact fact = of(new Origin.Till(till, epoch, ++seq, head), body, location);
            head = fact.hash();
            return fact;
        }

        /** The same place in the chain again, with something else in it. */
        public Fact otherAt(long at, byte[] prev, FactBody body, UUID location) {
            return of(new Origin.Till(till, epoch, at, prev), body, location);
        }
    }

    public static Fact of(Origin origin, FactBody body, @Nullable UUID location) {
        return Fact.of(Envelope.of(
                UUID.randomUUID(), origin, "test", null, location, Instant.parse("2026-11-23T10:00:00Z"), LocalDate.of(2026, 11, 23), "1", null, body));
    }

    public static Fact web(FactBody body) {
        return of(new Origin.Web(), body, null);
    }

    public static Fact hub(FactBody body) {
        return of(new Origin.Hub(), body, null);
    }

    /** Opening stock on the shelf. */
    public static Fact opening(UUID variant, UUID location, long quantity) {
        return moved(variant, location, quantity, "OPENING");
    }

    public static Fact moved(UUID variant, UUID location, long quantity, String reason) {
        return hub(new StockMoved(List.of(new StockMoved.MovementLine(variant, location, "shelf", quantity, reason)), "test"));
    }

    /** An order with one line per variant. */
    public static OrderBody order(String channel, OrderKind kind, UUID id, String number, List<UUID> variants, List<Long> quantities) {
        List<OrderLineBody> lines = new ArrayList<>();
        long gross = 0;
        long tax = 0;
        for (int i = 0; i < variants.size(); i++) {
            long q = quantities.get(i);
            lines.add(new OrderLineBody(
                    i + 1, variants.get(i), "SKU-" + i, "Thing " + i, q, 0, PRICE, 0, 0, (PRICE - TAX) * q, TAX * q, PRICE * q, "STANDARD", 230_000, true));
            gross += PRICE * q;
            tax += TAX * q;
        }
        return new OrderBody(id, channel, kind, number, "EUR", gross - tax, tax, gross, null, channel.equals("WEB") ? "POST" : null, lines);
    }

    public static SaleCompleted sale(String number, UUID variant, long quantity) {
        OrderBody order = order("TILL", OrderKind.SALE, UUID.randomUUID(), number, List.of(variant), List.of(quantity));
        return new SaleCompleted(
                order, new byte[0], List.of(new TenderBody(UUID.randomUUID(), "CASH", order.total() + 500, null)), 500, null, null);
    }

    public static StockHeld hold(UUID order, @Nullable UUID location, Instant expires, List<UUID> variants, List<Long> quantities) {
        List<StockHeld.HoldLine> lines = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < variants.size(); i++) {
            lines.add(new StockHeld.HoldLine(i + 1, variants.get(i), quantities.get(i)));
            total += PRICE * Math.max(0, quantities.get(i));
        }
        return new StockHeld(order, location, lines, expires, new StockHeld.HoldPayment(payment(order), total, "EUR"));
    }

    public static WebOrderPlaced webOrder(UUID order, boolean hold, @Nullable UUID location, List<UUID> variants, List<Long> quantities) {
        OrderBody body = order("WEB", OrderKind.SALE, order, "W-" + order, variants, quantities);
        return new WebOrderPlaced(
                body, new byte[0], hold, location, new PaymentBody(payment(order), "CARD", body.total(), "AUTHORISED", "ref"), null);
    }

    /** The payment id that hold and order of one order share. */
    public static UUID payment(UUID order) {
        return new UUID(order.getLeastSignificantBits(), order.getMostSignificantBits());
    }
}
