package org.onecounter.sync.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One fact of each kind, as a small shop would make them. */
final class Facts {
    static final UUID TILL = id(1);
    static final UUID EPOCH = id(2);
    static final Origin.Till ORIGIN = new Origin.Till(TILL, EPOCH, 7, new byte[32]);
    private static final UUID ORDER = id(10);

    private Facts() {}

    static UUID id(int n) {
        return new UUID(0x019ab000_0000_7000L + n, 0x8000_0000_0000_0000L + n);
    }

    static Envelope of(Origin origin, FactBody body) {
        return Envelope.of(
                id(3),
                origin,
                "staff:cleo",
                id(4),
                id(5),
                Instant.parse("2026-11-23T09:15:00.123456Z"),
                LocalDate.parse("2026-11-23"),
                "1",
                "ab".repeat(32),
                body);
    }

    static OrderBody order(String channel, OrderKind kind) {
        return new OrderBody(
                ORDER, channel, kind, "HARBOUR-T1-2f9c-000007", "EUR", 2000, 460, 2460, null, null,
                List.of(new OrderLineBody(
                        1, id(20), "MUG-GRN", "Mug “Grün” 🍵", 2, 0, 1230, 0, 0, 2000, 460, 2460, "STANDARD", 230000, true)));
    }

    static SaleCompleted sale() {
        return new SaleCompleted(
                order("TILL", OrderKind.SALE),
                new byte[] {1, 2, 3},
                List.of(new TenderBody(id(30), "CASH", 3000, null)),
                540,
                List.of(new TakeBody(1, "shelf", 2)),
                null);
    }

    static List<FactBody> oneOfEach() {
        return List.of(
                sale(),
                new WebOrderPlaced(
                        order("WEB", OrderKind.SALE), new byte[0], true, null,
                        new PaymentBody(id(31), "CARD", 2460, "AUTHORISED", "sim-1"), "cd".repeat(32)),
                new StockHeld(
                        ORDER, id(5), List.of(new StockHeld.HoldLine(1, id(20), 2)), Instant.parse("2026-11-23T09:25:00Z"),
                        new StockHeld.HoldPayment(id(31), 2460, "EUR")),
                new HoldReleased(ORDER, "the buyer left"),
                new OrderDispatched(ORDER),
                new OrderCancelled(ORDER, "asked by the buyer"),
                new PaymentSettled(ORDER, id(31), "CAPTURED", "sim-1"),
                new GoodsReturned(
                        order("TILL", OrderKind.RETURN), id(11), List.of(new TenderBody(id(32), "CARD", -2460, "sim-2")), null),
                new StockMoved(List.of(new StockMoved.MovementLine(id(20), id(5), "backroom", -3, "DAMAGE")), "dropped"),
                new EpochOpened("UNCONFIRMED", id(6), 41L, "ef".repeat(32)),
                new CardIntended(id(33), ORDER, 2460, "EUR"),
                new CardSettled(id(33), ORDER, CardSettled.Outcome.UNKNOWN, null),
                new StaffSignedIn(id(40)),
                new StaffRefused(id(40), 5, Instant.parse("2026-11-23T09:20:00Z")),
                new SaleVoided(ORDER, "wrong basket"),
                new ReceiptReprinted(ORDER),
                new DrawerOpened("change"),
                new PersonErased("cd".repeat(32)));
    }
}
