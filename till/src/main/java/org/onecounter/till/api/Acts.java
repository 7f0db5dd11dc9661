package org.onecounter.till.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.payment.Method;
import org.onecounter.till.basket.DeskMemory;
import org.onecounter.till.basket.DeskMemory.Kept;
import org.onecounter.till.basket.DeskMemory.KeptBasket;
import org.onecounter.till.basket.DeskMemory.KeptCash;
import org.onecounter.till.checkout.FinishedSale;
import org.onecounter.till.platform.Body;
import org.onecounter.till.platform.Counter;
import org.onecounter.till.platform.Notices;
import org.onecounter.till.platform.Problem;
import org.onecounter.till.platform.Recorder.SellingStopped;
import org.onecounter.till.platform.Session;
import org.onecounter.till.platform.Session.Person;

/** The acts of a signed-in cashier, by name. What is not in this table cannot be done. */
final class Acts {

    /** An act inside the counter's lock. */
    interface Act {
        void run(Rooms rooms, Person who, Body body);
    }

    /** Acts after which the counter's memory must be on disk before anybody is answered. */
    private enum Keeps { SOON, NOW }

    /** Who may: every act names its right, and every right its roles. */
    private enum Right {
        SELL(Set.of("CASHIER", "SHOP_MANAGER", "OWNER")),
        REPRINT(Set.of("CASHIER", "SHOP_MANAGER", "OWNER")),
        OPEN_DRAWER(Set.of("CASHIER", "SHOP_MANAGER", "OWNER"));

        private final Set<String> roles;

        Right(Set<String> roles) {
            this.roles = roles;
        }
    }

    private record Entry(Right right, Keeps keeps, Act act) {}

    private static final Map<String, Entry> TABLE = Map.ofEntries(
            soon("scan", (rooms, who, body) -> rooms.selling().scan(body.requiredText("text"))),
            soon("add", (rooms, who, body) -> rooms.selling().add(id(body, "variantId"), body.text("quantity").orElse(null))),
            soon("quantity", (rooms, who, body) -> rooms.selling().quantity(body.requiredInt("line"), body.requiredText("quantity"))),
            soon("remove", (rooms, who, body) -> rooms.selling().remove(body.requiredInt("line"))),
            soon("undo", (rooms, who, body) -> rooms.selling().undo()),
            now("clear", (rooms, who, body) -> rooms.selling().clear(who)),
            now("park", (rooms, who, body) -> rooms.selling().park(body.text("label").orElse(null))),
            now("resume", (rooms, who, body) -> rooms.selling().resume(id(body, "id"))),
            now("pay/cash", (rooms, who, body) -> rooms.checkout().payCash(who, body.isTrue("exact") ? null : body.requiredText("amount"))),
            now("pay/card", (rooms, who, body) -> payCard(rooms, who, body)),
            now("pay/card/ask", (rooms, who, body) -> rooms.cards().askAgain(body.text("attempt").map(id -> id(id, "attempt")).orElse(null))),
            now("pay/cancel", (rooms, who, body) -> rooms.cards().cancel(id(body, "payment"))),
            now("complete", (rooms, who, body) -> rooms.checkout().complete(who)),
            Map.entry("drawer", new Entry(Right.OPEN_DRAWER, Keeps.SOON, (rooms, who, body) -> rooms.receipts().openDrawer(who, body.text("why").orElse("")))));

    private final Counter counter;
    private final Notices notices;

    Acts(Counter counter, Notices notices) {
        this.counter = counter;
        this.notices = notices;
    }

    static List<String> names() {
        return TABLE.keySet().stream().sorted().toList();
    }

    void run(String name, Rooms rooms, Session session, Body body) {
        Entry entry = Objects.requireNonNull(TABLE.get(name));
        run(rooms, allowed(session, entry.right()), entry.keeps() == Keeps.NOW, who -> entry.act().run(rooms, who, body));
    }

    void reprint(Rooms rooms, Session session, UUID order) {
        run(rooms, allowed(session, Right.REPRINT), false, who -> rooms.receipts().reprint(who, order));
    }

    private static Person allowed(Session session, Right right) {
        Person who = session.required();
        if (!right.roles.contains(who.role())) {
            throw new Problem(403, "NotAllowed", "Your role may not do this at the till.");
        }
        return who;
    }

    private void run(Rooms rooms, Person who, boolean keepNow, Consumer<Person> act) {
        try {
            counter.act(() -> {
                FinishedSale before = rooms.checkout().last();
                boolean nextCustomer = !rooms.checkout().isPaying();
                act.accept(who);
                if (nextCustomer) {
                    rooms.checkout().forgetEndedCard();
                }
                notices.clear();
                keep(rooms, keepNow, before);
            });
        } catch (SellingStopped stopped) {
            throw new Problem(503, "SellingStopped", String.valueOf(stopped.getMessage()));
        }
    }

    /** The basket is on disk before the terminal is asked for it: approved money must find its basket after a crash. */
    private static void payCard(Rooms rooms, Person who, Body body) {
        rooms.memory().saveNow(kept(rooms));
        rooms.cards().pay(who, body.text("amount").orElse(null));
    }

    private static void keep(Rooms rooms, boolean now, @Nullable FinishedSale before) {
        // once the sale is in the journal, an old memory of its basket does no harm: the journal wins at the next start
        if (now && (rooms.checkout().isPaying() || rooms.checkout().last() == before)) {
            rooms.memory().saveNow(kept(rooms));
        } else {
            rooms.memory().saveSoon(kept(rooms));
        }
    }

    static Kept kept(Rooms rooms) {
        List<KeptBasket> parked = rooms.desk().parked().stream()
                .map(basket -> DeskMemory.kept(basket.basket(), basket.label(), basket.at().toString()))
                .toList();
        List<KeptCash> cash = rooms.checkout().tenders().stream()
                .filter(tender -> tender.method() == Method.CASH)
                .map(tender -> new KeptCash(tender.payment(), tender.amount(), tender.currency()))
                .toList();
        return new Kept(DeskMemory.kept(rooms.desk().basket(), "", null), parked, cash, rooms.cards().setAside());
    }

    static UUID id(Body body, String field) {
        return id(body.requiredText(field), field);
    }

    static UUID id(String text, String field) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "BadRequest", "The field " + field + " is not an id.");
        }
    }

    private static Map.Entry<String, Entry> soon(String name, Act act) {
        return Map.entry(name, new Entry(Right.SELL, Keeps.SOON, act));
    }

    private static Map.Entry<String, Entry> now(String name, Act act) {
        return Map.entry(name, new Entry(Right.SELL, Keeps.NOW, act));
    }

}
