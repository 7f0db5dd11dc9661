package org.onecounter.hub.flows.accept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.facts.FactRow;
import org.onecounter.hub.facts.FirstAnswer;
import org.onecounter.hub.orders.LockedOrder;
import org.onecounter.hub.orders.OrderLineRow;
import org.onecounter.hub.orders.OrderStore;
import org.onecounter.hub.payments.PaymentRow;
import org.onecounter.hub.stock.PlaceStock;
import org.onecounter.hub.stock.Reservation;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.hub.stock.StockRow;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.FactAnswer.Outcome;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.port.Ids;

/**
 * One batch of facts inside one transaction. Lock order, for ever: repeat keys, chains, original orders, payments, stock.
 * The stores only lock, read, append; what is decided here is decided from locked rows.
 */
public final class Batch {

    private final Stores stores;
    private final Predicate<UUID> sellsOnline;
    private final Instant now;
    private final Ids ids;

    /** A batch at {@code now}; {@code sellsOnline} tells which locations sourcing may choose. */
    public Batch(Stores stores, Predicate<UUID> sellsOnline, Instant now, Ids ids) {
        this.stores = stores;
        this.sellsOnline = sellsOnline;
        this.now = now;
        this.ids = ids;
    }

    /** Takes the facts first come first served and answers each; the answers hold once the transaction has committed. */
    public List<FactAnswer> accept(List<Fact> facts) {
        Needs needs = Needs.of(facts);
        Map<UUID, FirstAnswer> before = stores.facts().answered(needs.facts);
        Chains chains = new Chains(stores.facts().lockHeads(needs.chains));
        Books books = open(needs);
        Map<UUID, byte[]> seen = new HashMap<>();
        Map<UUID, FactAnswer> first = new LinkedHashMap<>();
        before.forEach((id, answer) -> seen.put(id, answer.hash()));
        List<FactAnswer> answers = new ArrayList<>(facts.size());
        List<FactRow> rows = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            UUID id = fact.envelope().id();
            byte[] hash = seen.get(id);
            if (hash != null) {
                FirstAnswer known = before.get(id);
                answers.add(again(fact, hash, known != null ? known.answer() : first.get(id), books));
                continue;
            }
            FactAnswer answer = decide(fact, chains, books);
            answers.add(answer);
            if (!"Gap".equals(answer.code())) {
                rows.add(new FactRow(fact, answer));
                seen.put(id, fact.hash());
                first.put(id, answer);
            }
        }
        write(rows, chains, books);
        return answers;
    }

    private static FactAnswer decide(Fact fact, Chains chains, Books books) {
        if (!(fact.envelope().origin() instanceof Origin.Till origin)) {
            return Decisions.decide(fact, books).answerTo(fact);
        }
        switch (chains.standing(origin)) {
            case GAP -> {
                String sentence = "Records before this one are missing here; send them first.";
                return new FactAnswer(fact.envelope().id(), Outcome.REFUSED, "Gap", sentence);
            }
            case FORK -> {
                Decisions.decide(fact, books); // the goods left the shop, whatever else is wrong
                Chains.fork(fact, origin, books, null);
                chains.advance(fact, origin);
                return new FactAnswer(fact.envelope().id(), Outcome.CASE, "Fork", "Two histories of one till; both are kept.");
            }
            case NEXT -> {
                chains.advance(fact, origin);
                return Decisions.decide(fact, books).answerTo(fact);
            }
        }
        throw new AssertionError();
    }

    /** A fact id that came before: the same bytes get the first answer again, other bytes are a conflict or a fork. */
    private static FactAnswer again(Fact fact, byte[] firstHash, @Nullable FactAnswer first, Books books) {
        UUID id = fact.envelope().id();
        if (Arrays.equals(firstHash, fact.hash())) {
            boolean refused = first != null && first.outcome() == Outcome.REFUSED;
            return first == null
                    ? new FactAnswer(id, Outcome.REPEAT, null, null)
                    : new FactAnswer(id, refused ? Outcome.REFUSED : Outcome.REPEAT, first.code(), first.sentence());
        }
        if (fact.envelope().origin() instanceof Origin.Till till) {
            Chains.fork(fact, till, books, "FORK");
            return new FactAnswer(id, Outcome.CASE, "Fork", "This record came before with other contents; both are kept.");
        }
        return new FactAnswer(id, Outcome.REFUSED, "SameIdOtherBytes", "This id was used before for something else.");
    }

    private Books open(Needs needs) {
        Map<UUID, LockedOrder> orders = stores.orders().lock(needs.orders);
        Set<String> numbers = stores.orders().numbersTaken(needs.numbers);
        List<OrderLineRow> sold = needs.originals.isEmpty() ? List.of() : stores.orders().lines(needs.originals);
        List<OrderStore.ReturnedUnits> back =
                needs.originals.isEmpty() ? List.of() : stores.orders().returned(needs.originals);
        List<PaymentRow> payments = stores.payments().lock(needs.owners);
        List<Reservation> reservations = stores.stock().reservationsOf(needs.owners);
        List<StockKey> candidates = candidates(needs);
        TreeSet<StockKey> keys = new TreeSet<>(needs.keys);
        keys.addAll(candidates);
        reservations.forEach(r -> keys.add(r.key()));
        Map<StockKey, StockRow> rows = stores.stock().lock(keys);
        List<Reservation> fresh = reservations.isEmpty() ? reservations : stores.stock().reservationsOf(needs.owners);
        List<PlaceStock> places = places(needs, fresh);
        return new Books(
                new StockBook(rows, fresh, candidates, places), orders, numbers, payments, sold, back, now, ids);
    }

    private List<StockKey> candidates(Needs needs) {
        return needs.anywhere.isEmpty()
                ? List.of()
                : stores.stock().keysOf(needs.anywhere).stream().filter(k -> sellsOnline.test(k.location())).toList();
    }

    private List<PlaceStock> places(Needs needs, List<Reservation> reservations) {
        Collection<StockKey> keys = reservations.stream()
                .filter(r -> needs.dispatched.contains(r.order()))
                .map(Reservation::key)
                .distinct()
                .toList();
        return keys.isEmpty() ? List.of() : stores.stock().places(keys);
    }

    private void write(List<FactRow> rows, Chains chains, Books books) {
        openOversold(books);
        stores.facts().append(rows, now);
        stores.facts().moveHeads(chains.movedHeads());
        stores.facts().keep(books.strays, now);
        stores.orders().append(books.newOrders, books.newLines);
        stores.orders().move(List.copyOf(books.movedOrders.values()));
        stores.orders().tell(books.timeline);
        stores.payments().append(List.copyOf(books.newPayments.values()));
        stores.payments().move(List.copyOf(books.movedPayments.values()));
        stores.stock().write(books.stock.changes());
        stores.tills().fence(List.copyOf(books.fenced));
        stores.cases().open(books.cases);
        stores.outbox().append(books.events);
    }

    private void openOversold(Books books) {
        if (books.oversold.isEmpty()) {
            return;
        }
        List<StockKey> keys = books.oversold.stream().map(Books.Oversold::key).distinct().toList();
        List<Reservation> live = stores.stock().liveAt(keys);
        books.oversold.forEach(one -> OversoldCase.open(one, live, books));
    }
}
